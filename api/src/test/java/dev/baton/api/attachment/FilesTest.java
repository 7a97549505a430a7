package dev.baton.api.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.Caller;
import dev.baton.api.RunningApi;
import dev.baton.api.attachment.Samples.Sample;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files from the first byte to the last reader, and everything that is refused. */
class FilesTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start(Map.of(
            "baton.files.largest",
            "100KB",
            "baton.files.conversation",
            "250KB",
            "baton.sites[0].key",
            "shop",
            "baton.sites[0].name",
            "Shop"));

    private final Caller maya = api.customer();
    private final Caller sam = api.team("sam");
    private final String desk = "/desk/conversations/" + maya.id();

    @Test
    void aFileGoesFromTheCustomerToTheTeam() {
        UUID id = UUID.randomUUID();
        Answer kept = send(maya, id, "../My face.png", Samples.PNG);
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.json().toString())
                .isEqualTo("{\"id\":\"%s\",\"name\":\"My face.png\",\"mediaType\":\"image/png\",\"size\":%d}"
                        .formatted(id, Samples.PNG.length));
        assertThat(send(maya, id, "../My face.png", Samples.PNG).status())
                .as("again")
                .isEqualTo(200);
        assertThat(send(maya, id, "../My face.png", Samples.PDF).code()).isEqualTo("KEY_REUSED");
        assertThat(sam.get(desk + "/attachments/" + id).code())
                .as("not sent yet")
                .isEqualTo("NOT_FOUND");

        assertThat(write(maya, "", id).status()).isEqualTo(202);
        for (JsonNode message : List.of(last(maya.get("/messages")), last(sam.get(desk + "/messages")))) {
            assertThat(message.at("/text").asString()).isEmpty();
            assertThat(message.at("/attachments/0")).isEqualTo(kept.json());
        }
        for (Answer read : List.of(maya.get("/attachments/" + id), sam.get(desk + "/attachments/" + id))) {
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.header("content-type")).isEqualTo("image/png");
            assertThat(read.header("content-length")).isEqualTo(String.valueOf(Samples.PNG.length));
            assertThat(read.header("content-disposition")).startsWith("inline; ");
            assertThat(read.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(read.header("content-security-policy")).contains("default-src 'none'", "sandbox");
            assertThat(read.header("cache-control")).contains("no-store");
        }
        assertThat(api.customer()
                        .with("Authorization", bearer(maya))
                        .get("/attachments/" + id)
                        .code())
                .as("in another conversation")
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyPicturesAreShownInPlace() {
        for (Sample sample : Samples.TAKEN) {
            UUID id = UUID.randomUUID();
            Answer kept = send(maya, id, sample.name(), sample.content());
            assertThat(kept.status()).as(sample + kept.body()).isEqualTo(201);
            assertThat(kept.text("mediaType")).as(sample.name()).isEqualTo(sample.mediaType());
            assertThat(kept.text("name")).isEqualTo(sample.keptAs());
            Answer read = maya.get("/attachments/" + id);
            assertThat(read.header("content-disposition"))
                    .startsWith(sample.mediaType().startsWith("image/") ? "inline; " : "attachment; ");
        }
    }

    @Test
    void whatIsNotOnTheListIsRefused() {
        for (Sample sample : Samples.REFUSED) {
            Answer refused = send(maya, UUID.randomUUID(), sample.name(), sample.content());
            assertThat(refused.code()).as(sample.name()).isEqualTo(sample.mediaType());
            assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
        }
        byte[] most = new byte[100 * 1024];
        java.util.Arrays.fill(most, (byte) 'x');
        assertThat(send(maya, UUID.randomUUID(), "a.txt", most).status())
                .as("the limit itself")
                .isEqualTo(201);
        Answer larger = send(maya, UUID.randomUUID(), "a.txt", java.util.Arrays.copyOf(most, most.length + 1));
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.code()).isEqualTo("FILE_TOO_LARGE");
        assertThat(send(maya, UUID.randomUUID(), "x".repeat(197) + ".txt", Samples.TEXT)
                        .code())
                .isEqualTo("FILE_NAME_TOO_LONG");
    }

    @Test
    void aHeaderThatIsNoneIsRefused() {
        for (String header : List.of("attachment; filename=\"", "attachment; filename*=UTF-8''%zz", ";;;")) {
            Answer refused = maya.with("Content-Disposition", header).put("/attachments/" + UUID.randomUUID(), "text");
            assertThat(refused.status()).as(header).isEqualTo(400);
            assertThat(refused.code()).as(header).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void aConversationTakesOnlySoMuch() {
        byte[] content = new byte[100 * 1024];
        java.util.Arrays.fill(content, (byte) 'x');
        assertThat(send(maya, UUID.randomUUID(), "a.txt", content).status()).isEqualTo(201);
        assertThat(send(maya, UUID.randomUUID(), "a.txt", content).status()).isEqualTo(201);
        UUID third = UUID.randomUUID();
        assertThat(send(maya, third, "a.txt", content).code()).isEqualTo("FILES_USED_UP");
    }

    @Test
    void aFileThatWasTakenBackIsGone() {
        UUID id = UUID.randomUUID();
        send(maya, id, "a.txt", Samples.TEXT);
        assertThat(maya.delete("/attachments/" + id).status()).isEqualTo(204);
        assertThat(maya.delete("/attachments/" + id).status()).as("again").isEqualTo(204);
        Answer gone = write(maya, "here", id);
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.code()).isEqualTo("FILE_GONE");
        assertThat(write(maya, "").code()).isEqualTo("MESSAGE_EMPTY");
    }

    @Test
    void filesOfNotesStayWithTheTeam() {
        UUID id = UUID.randomUUID();
        Caller at = new Caller(api, sam.base() + desk, sam.headers(), sam.id());
        assertThat(send(at, id, "a.txt", Samples.TEXT).status()).isEqualTo(201);
        Answer note = at.post(
                "/messages",
                Map.of("clientMessageId", "n", "text", "", "visibility", "NOTE", "attachments", List.of(id)));
        assertThat(note.status()).as(note.body()).isEqualTo(201);
        assertThat(maya.get("/attachments/" + id).code()).isEqualTo("NOT_FOUND");
        assertThat(maya.get("/messages").body()).doesNotContain(id.toString());
        assertThat(api.team("ines").get(desk + "/attachments/" + id).status()).isEqualTo(200);
        Caller nowhere =
                new Caller(api, sam.base() + "/desk/conversations/" + UUID.randomUUID(), sam.headers(), sam.id());
        assertThat(send(nowhere, id, "a.txt", Samples.TEXT).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void bothSidesAreToldTheLimits() {
        JsonNode site = api.send("GET", "/api/v1/sites/shop", Map.of(), null).at("files");
        assertThat(site.at("/largest").asLong()).isEqualTo(100 * 1024);
        assertThat(site.at("/kinds/0/extensions/0").asString()).isEqualTo("png");
        assertThat(sam.get("/desk/file-limits").json()).isEqualTo(site);
    }

    @Test
    void aMessageHasAtMostTenFiles() {
        List<UUID> eleven = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            eleven.add(UUID.randomUUID());
        }
        assertThat(write(maya, "x", eleven.toArray(UUID[]::new)).code()).isEqualTo("INVALID_INPUT");
        assertThat(maya.post("/messages", "{\"clientMessageId\":\"1\",\"text\":\"x\",\"attachments\":[null]}")
                        .code())
                .isEqualTo("INVALID_INPUT");
    }

    private static String bearer(Caller caller) {
        return String.valueOf(caller.headers().get("Authorization"));
    }

    private static JsonNode last(Answer page) {
        JsonNode messages = page.at("messages");
        return messages.get(messages.size() - 1);
    }

    private static Answer write(Caller caller, String text, UUID... files) {
        return caller.post(
                "/messages",
                Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text, "attachments", List.of(files)));
    }

    private static Answer send(Caller caller, UUID id, String name, byte[] content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(caller.base() + "/attachments/" + id))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                .PUT(BodyPublishers.ofByteArray(content));
        caller.headers().forEach(request::setHeader);
        return api.send(request.build());
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
