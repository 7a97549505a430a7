package dev.baton.standalone.postgres;

import dev.baton.standalone.machine.Cache;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which come as a Maven artifact: unpacked once into the cache. */
final class PostgresBinaries {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private PostgresBinaries() {}

    /** @return the directory that holds {@code bin}, {@code lib} and {@code share} */
    static Path unpacked() {
        try {
            Path target = Cache.directory().resolve("postgres-" + fingerprint());
            return Files.isDirectory(target) ? target : Cache.alone("postgres", () -> unpack(target));
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL's programs could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static Path unpack(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Path unfinished = Files.createTempDirectory(target.getParent(), "postgres-");
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
        }
        Files.setPosixFilePermissions(unfinished, PROGRAM);
        return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("the archive points outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, root.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PROGRAM);
            }
        }
    }

    /** The first characters of the archive's SHA-256, so that another version gets another directory. */
    private static String fingerprint() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (InputStream archive = new DigestInputStream(archive(), sha)) {
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "Darwin" : "Linux";
        InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, ArchUtils.normalize(System.getProperty("os.arch")));
        if (found == null) {
            throw new IOException("there is no PostgreSQL for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + " on the class path");
        }
        return found;
    }
}
