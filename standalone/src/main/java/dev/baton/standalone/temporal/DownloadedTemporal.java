package dev.baton.standalone.temporal;

import dev.baton.standalone.machine.Cache;
import dev.baton.standalone.machine.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The official release, from either of its two official places; taken only if its checksum is the pinned one. */
final class DownloadedTemporal implements TemporalSource {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** SHA-256 of the archives of version {@link TemporalBinary#PINNED}, as the release publishes them. */
    private static final Map<String, String> CHECKSUMS = Map.of(
            "linux_amd64", "d8421bda989e6514b4bdb4d63a9012a8a05a806892e881a5aad8510496349a94",
            "linux_arm64", "83600a8fac6e3da54093e5da6918d399f501532b9f1172235603f9606f4ac6e4",
            "darwin_amd64", "489d7f5420cae02b559774ac23df035141954c33a51dba96f5759a0ddccdf1b6",
            "darwin_arm64", "dacdc3587682c04cf27e67c8878ca2d755230b6ad63c0c6ebddd7348ae90ed94");

    private final String system;
    private final String machine;
    private final List<URI> places;

    DownloadedTemporal() {
        this(os(), arch());
    }

    private DownloadedTemporal(String system, String machine) {
        this(
                system,
                machine,
                List.of(
                        URI.create("https://temporal.download/cli/archive/v" + TemporalBinary.PINNED + "?platform="
                                + system + "&arch=" + machine),
                        URI.create("https://github.com/temporalio/cli/releases/download/v" + TemporalBinary.PINNED
                                + "/temporal_cli_" + TemporalBinary.PINNED + "_" + system + "_" + machine
                                + ".tar.gz")));
    }

    DownloadedTemporal(String system, String machine, List<URI> places) {
        this.system = system;
        this.machine = machine;
        this.places = places;
    }

    @Override
    public Optional<TemporalBinary> find(Progress progress) {
        String checksum = CHECKSUMS.get(system + "_" + machine);
        if (checksum == null) {
            return Optional.empty();
        }
        for (URI place : places) {
            try {
                progress.say("Temporal " + TemporalBinary.PINNED + " is downloaded from " + place.getHost()
                        + " (60 MB, usually half a minute)");
                return Cache.alone("temporal", () -> fetch(place, checksum));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (Exception e) {
                progress.say("  not from there: " + reason(e));
            }
        }
        return Optional.empty();
    }

    private static Optional<TemporalBinary> fetch(URI place, String checksum) throws Exception {
        Path archive = Files.createTempFile(Cache.directory(), "temporal-", ".tar.gz");
        Path program = archive.resolveSibling(archive.getFileName() + ".program");
        try {
            download(place, archive);
            String is = sha256(archive);
            if (!is.equals(checksum)) {
                throw new IOException("its checksum is " + is + ", expected " + checksum);
            }
            extract(archive, program);
            return CachedTemporal.keep(program);
        } finally {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(program);
        }
    }

    private static void download(URI place, Path target)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_LIMIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(place)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var pending = http.sendAsync(request, HttpResponse.BodyHandlers.ofFile(target));
            try {
                HttpResponse<Path> answer = pending.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
                if (answer.statusCode() != 200) {
                    throw new IOException("answered " + answer.statusCode());
                }
            } finally {
                http.shutdownNow();
            }
        }
    }

    private static void extract(Path archive, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && Path.of(entry.getName()).endsWith("temporal")) {
                    Files.copy(tar, target);
                    return;
                }
            }
        }
        throw new IOException("the archive holds no program named temporal");
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof HttpTimeoutException) {
            return "no answer in time";
        }
        if (cause instanceof ConnectException) {
            return "it cannot be reached from here";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    static String arch() {
        String arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64";
            default -> arch;
        };
    }
}
