package flashpoint.cli;

import flashpoint.results.Version;
import picocli.CommandLine.IVersionProvider;

/** Text of {@code --version}. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"flashpoint " + Version.number() + " (" + Version.commit() + ")"};
    }
}
