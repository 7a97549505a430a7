package dev.baton.api.attachment;

import dev.baton.domain.attachment.FileType;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be sent; {@code api.yaml} says what each key means.
 *
 * @param largest one file
 * @param conversation all files of one side in one conversation
 */
@Validated
@ConfigurationProperties("baton.files")
public record FileSettings(
        @NotNull DataSize largest, @NotNull DataSize conversation) {
    /** Most files of one message. */
    public static final int MOST = 10;

    /**
     * What both sides are told before they choose a file.
     *
     * @param largest in bytes
     * @param most files of one message
     */
    public record FileLimits(long largest, int most, List<FileKind> kinds) {}

    /** @param extensions as file names end, without the dot */
    public record FileKind(String mediaType, List<String> extensions) {}

    public FileLimits limits() {
        List<FileKind> kinds = Arrays.stream(FileType.values())
                .map(type -> new FileKind(type.mediaType(), type.extensions()))
                .toList();
        return new FileLimits(largest.toBytes(), MOST, kinds);
    }
}
