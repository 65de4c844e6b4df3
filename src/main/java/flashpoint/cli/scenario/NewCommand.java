package flashpoint.cli.scenario;

import flashpoint.cli.option.MessageOptions;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.yaml.InputError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new NAME}: a commented scenario to start from. */
@Command(
        name = "new",
        description = "Writes a commented scenario to start from, NAME.yaml in this folder. It runs as it is.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class NewCommand implements Callable<Integer> {

    private static final String TEMPLATE = "/flashpoint/cli/new.yaml";

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description =
                    "Name of the scenario: letters, digits, dots, hyphens and underscores; with folders before it,"
                            + " the file is made there.")
    private Path name;

    @Mixin
    private MessageOptions messages;

    @Override
    public Integer call() throws IOException {
        String last = String.valueOf(name.getFileName());
        String bare = last.replaceFirst("\\.ya?ml$", "");
        if (!bare.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new Failure(
                    ExitCode.INVALID,
                    "new: got " + InputError.quoted(last)
                            + ", allowed: letters, digits, dots, hyphens and underscores");
        }
        Path file = name.resolveSibling(last.equals(bare) ? bare + ".yaml" : last);
        try (InputStream in = NewCommand.class.getResourceAsStream(TEMPLATE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("NAME", bare);
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(ExitCode.INVALID, "new: " + file + " is there already; it is left as it is", e);
        } catch (NoSuchFileException e) {
            throw new Failure(ExitCode.INVALID, "new: " + file + ": there is no such folder", e);
        }
        if (!messages.quiet()) {
            spec.commandLine().getErr().println(file + " is written; flashpoint run " + file + " runs it");
        }
        return ExitCode.DONE;
    }
}
