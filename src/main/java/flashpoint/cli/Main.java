package flashpoint.cli;

import flashpoint.cli.terminal.ExitCode;

/**
 * Entry point of the jar. It needs no class but Java's own, so that it can still say in a line why the program cannot be
 * loaded: too few open files allowed, a library missing beside the jar, no memory at all.
 */
public final class Main {

    private Main() {}

    /**
     * Runs {@link Flashpoint#main}.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        try {
            Flashpoint.main(args);
        } catch (Throwable e) {
            System.err.println("flashpoint: the program cannot be loaded (" + e.getMessage()
                    + "): a file of its installation is missing or damaged, there is too little memory,"
                    + " or the system allows too few open files (ulimit -n)");
            System.err.flush();
            // What the virtual machine would do at the end needs classes, too.
            Runtime.getRuntime().halt(ExitCode.SOME_FAILED);
        }
    }
}
