package dev.baton.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The files of a PostgreSQL: made once, with checksums, UTF-8 and a password of its own. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";

    private PostgresCluster() {}

    /**
     * Makes the files if they are not there. Killed in the middle it leaves nothing that a later call takes for finished.
     *
     * @return the superuser's password
     */
    static String prepare(Path programs, Path data) throws IOException {
        Path secret = data.resolveSibling("password");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Files.createDirectories(data.getParent());
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, newPassword());
            Path unfinished = data.resolveSibling(
                    "data.unfinished-" + ProcessHandle.current().pid());
            initialise(programs, unfinished, secret);
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(secret).strip();
    }

    /** PostgreSQL refuses to run as root; as root we run it in a user namespace, where it is nobody. */
    static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    private static void initialise(Path programs, Path target, Path secret) throws IOException {
        List<String> command = new ArrayList<>(unprivileged());
        command.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("PostgreSQL's files could not be made: " + said.strip() + hint(said));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL's files were made", e);
        }
    }

    private static String hint(String said) {
        return said.contains("unshare")
                ? "\nPostgreSQL does not run as root, and this system allows no user namespace. "
                        + "Start Baton as an ordinary user."
                : "";
    }

    private static String newPassword() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
