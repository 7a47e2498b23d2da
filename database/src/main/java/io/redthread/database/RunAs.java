package io.redthread.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL's programs run. PostgreSQL refuses to be root, so for root it becomes a person without rights;
 * where that person cannot walk to the data folder (it lies below {@code /root}, say), it runs in a user namespace of
 * its own, in which we are called by that person's number.
 */
sealed interface RunAs {
    List<String> command(List<String> program);

    /** Hands a folder that we made to the person PostgreSQL runs as. */
    default void own(Path folder) throws IOException {}

    /** The person who started us. */
    record Ourselves() implements RunAs {
        @Override
        public List<String> command(List<String> program) {
            return program;
        }
    }

    /** Somebody without rights, when we are root. */
    record Somebody(int user, int group) implements RunAs {
        @Override
        public List<String> command(List<String> program) {
            return concat(List.of("setpriv", "--reuid", "" + user, "--regid", "" + group, "--clear-groups"), program);
        }

        @Override
        public void own(Path folder) throws IOException {
            Files.setAttribute(folder, "unix:uid", user);
            Files.setAttribute(folder, "unix:gid", group);
        }
    }

    /** Root outside, somebody inside of a user namespace that holds nothing but PostgreSQL. */
    record Namespace(int user, int group) implements RunAs {
        @Override
        public List<String> command(List<String> program) {
            return concat(List.of("unshare", "--user", "--map-user=" + user, "--map-group=" + group, "--"), program);
        }
    }

    /** The way to run on this cluster's folder, which may not exist yet. */
    static RunAs choose(Path cluster, Binaries binaries) {
        if (!"root".equals(System.getProperty("user.name")) && !ownedByRoot(Path.of("/proc/self"))) {
            return new Ourselves();
        }
        var somebody = somebody();
        var namespace = new Namespace(somebody.user(), somebody.group());
        if (Files.exists(cluster)) {
            return ownedByRoot(cluster) ? namespace : ownerOf(cluster);
        }
        if (Programs.succeeds(somebody.command(
                        List.of("test", "-x", cluster.getParent().toString())))
                && Programs.succeeds(somebody.command(List.of("test", "-x", binaries.program("postgres"))))) {
            return somebody;
        }
        if (Programs.succeeds(namespace.command(List.of("true")))) {
            return namespace;
        }
        throw new DatabaseNotReady("PostgreSQL refuses to run as root, and the person it would run as (number "
                + somebody.user() + ") cannot walk to " + cluster.getParent()
                + ". Start Redthread as an ordinary person, or put the data where everybody may walk,"
                + " for example --data /var/lib/redthread.");
    }

    private static Somebody somebody() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals("postgres") || fields[0].equals("nobody"))
                    .sorted((a, b) -> b[0].compareTo(a[0]))
                    .map(fields -> new Somebody(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst()
                    .orElseThrow(() -> new DatabaseNotReady(
                            "PostgreSQL refuses to run as root, and this machine knows nobody else:"
                                    + " start Redthread as an ordinary person."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Somebody ownerOf(Path cluster) {
        return new Somebody(number(cluster, "unix:uid"), number(cluster, "unix:gid"));
    }

    private static boolean ownedByRoot(Path path) {
        return Files.exists(path) && number(path, "unix:uid") == 0;
    }

    private static int number(Path path, String attribute) {
        try {
            return (Integer) Optional.ofNullable(Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> concat(List<String> before, List<String> program) {
        var all = new ArrayList<>(before);
        all.addAll(program);
        return List.copyOf(all);
    }
}
