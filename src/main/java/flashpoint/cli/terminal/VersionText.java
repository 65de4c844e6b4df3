package flashpoint.cli.terminal;

import flashpoint.results.Version;
import picocli.CommandLine.IVersionProvider;

/** Text of {@code --version}. */
public final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"flashpoint " + Version.number() + " (" + Version.commit() + ")"};
    }
}
