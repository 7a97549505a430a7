package dev.baton.store.attachment;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.ATTACHMENT;
import static dev.baton.store.generated.Tables.ATTACHMENT_PART;
import static dev.baton.store.generated.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Visibility;
import dev.baton.store.TestPostgres;
import dev.baton.store.attachment.KeepAttachment.Upload;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.ReadTranscript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AttachmentsTest {
    private static final long MOST = 2_000_000;
    private static final byte[] CONTENT = content(700_000);

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final KeepAttachment keep = new KeepAttachment(dsl);
    private final ReadAttachment read = new ReadAttachment(dsl);
    private final DropUnsentAttachments drop = new DropUnsentAttachments(dsl);
    private final AppendCustomerMessage customerWrites = new AppendCustomerMessage(dsl);
    private final AppendHumanMessage personWrites = new AppendHumanMessage(dsl);
    private final UUID sam = desk.agent("sam");
    private final UUID conversation = desk.withPerson(sam);

    @Test
    void aFileIsReadAsItWasSent() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(keep(id, Sender.CUSTOMER, CONTENT)).isTrue();
        assertThat(keep(id, Sender.CUSTOMER, CONTENT)).as("again").isFalse();
        assertThat(dsl.fetchCount(ATTACHMENT_PART)).isEqualTo(3);
        assertThat(bytes(id)).isEqualTo(CONTENT);
    }

    @Test
    void anIdIsOneFile() {
        UUID id = UUID.randomUUID();
        keep(id, Sender.CUSTOMER, CONTENT);
        assertThatThrownBy(() -> keep(id, Sender.CUSTOMER, content(9))).hasMessage("KEY_REUSED");
        assertThatThrownBy(() -> keep(id, new Sender(sam), CONTENT)).hasMessage("KEY_REUSED");
        assertThat(dsl.fetchCount(ATTACHMENT)).isOne();
    }

    @Test
    void theSameAtTheSameTimeIsKeptOnce() throws Exception {
        UUID id = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> sends = () -> keep(id, Sender.CUSTOMER, CONTENT);
            int first = 0;
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(6, sends))) {
                first += each.get() ? 1 : 0;
            }
            assertThat(first).isOne();
        }
        assertThat(bytes(id)).isEqualTo(CONTENT);
    }

    @Test
    void aConversationTakesOnlySoMuch() {
        keep(UUID.randomUUID(), Sender.CUSTOMER, CONTENT);
        keep(UUID.randomUUID(), Sender.CUSTOMER, CONTENT);
        assertThatThrownBy(() -> keep(UUID.randomUUID(), Sender.CUSTOMER, CONTENT))
                .hasMessage("FILES_USED_UP");
        assertThat(keep(UUID.randomUUID(), new Sender(sam), CONTENT))
                .as("the team's own share")
                .isTrue();
    }

    @Test
    void aFileGoesWithOneMessageInItsOrder() {
        UUID one = kept(Sender.CUSTOMER);
        UUID two = kept(Sender.CUSTOMER);
        int seq = writes("a", "", two, one);
        assertThat(new ReadTranscript(dsl).one(conversation, seq).orElseThrow().attachments())
                .extracting(Attachment::id)
                .containsExactly(two, one);
        assertThat(writes("a", "", two, one)).as("again").isEqualTo(seq);
        assertThatThrownBy(() -> writes("a", "", one, two)).hasMessage("KEY_REUSED");
        assertThatThrownBy(() -> writes("a", "")).hasMessage("MESSAGE_EMPTY");
        assertThatThrownBy(() -> writes("b", "once more", one)).hasMessage("FILE_GONE");
        assertThatThrownBy(
                        () -> dsl.deleteFrom(MESSAGE).where(MESSAGE.SEQ.eq(seq)).execute())
                .as("a file names a message that exists")
                .hasMessageContaining("attachment");
    }

    @Test
    void aRefusedReplyLeavesItsFileUnsent() {
        UUID file = kept(new Sender(sam));
        writes("a", "wait");
        assertThatThrownBy(() -> replies("r", Visibility.PUBLIC, 1, file)).hasMessage("EDIT_CONFLICT");
        assertThat(replies("r", Visibility.PUBLIC, null, file)).isPositive();
        assertThatThrownBy(() -> replies("n", Visibility.NOTE, null, file)).hasMessage("FILE_GONE");
    }

    @Test
    void nobodySendsWhatIsNotTheirs() {
        UUID customers = kept(Sender.CUSTOMER);
        assertThatThrownBy(() -> replies("r", Visibility.PUBLIC, null, customers))
                .hasMessage("FILE_GONE");
        assertThatThrownBy(() -> writes("a", "x", UUID.randomUUID())).hasMessage("FILE_GONE");
        assertThatThrownBy(() -> writes("a", "x", customers, customers)).hasMessage("FILE_GONE");
        assertThat(dsl.fetchCount(ATTACHMENT, ATTACHMENT.SEQ.isNotNull())).isZero();
    }

    @Test
    void filesOfNotesAreTheTeams() {
        UUID ines = desk.agent("ines");
        UUID reply = kept(new Sender(sam));
        UUID note = kept(new Sender(sam));
        assertThat(read.forCustomer(conversation, reply)).as("not sent").isEmpty();
        assertThat(read.forTeam(conversation, note, ines)).as("not sent").isEmpty();
        assertThat(read.forTeam(conversation, note, sam)).isPresent();
        replies("r", Visibility.PUBLIC, null, reply);
        replies("n", Visibility.NOTE, null, note);
        assertThat(read.forCustomer(conversation, reply)).isPresent();
        assertThat(read.forCustomer(conversation, note)).isEmpty();
        assertThat(read.forTeam(conversation, note, ines)).isPresent();
        assertThat(read.forTeam(desk.conversation(), note, ines)).isEmpty();
    }

    @Test
    void whatNobodySentGoes() {
        UUID dropped = kept(Sender.CUSTOMER);
        UUID sent = kept(Sender.CUSTOMER);
        UUID forgotten = kept(new Sender(sam));
        writes("a", "here", sent);
        drop.one(conversation, forgotten, Sender.CUSTOMER);
        drop.one(conversation, sent, Sender.CUSTOMER);
        drop.one(conversation, dropped, Sender.CUSTOMER);
        assertThat(ids()).containsExactlyInAnyOrder(sent, forgotten);
        assertThat(drop.olderThan(NOON)).as("not yet").isZero();
        assertThat(drop.olderThan(NOON.plus(Duration.ofHours(24)))).isOne();
        assertThat(ids()).containsExactly(sent);
        assertThat(dsl.fetchCount(ATTACHMENT_PART)).isEqualTo(3);
    }

    private List<UUID> ids() {
        return dsl.select(ATTACHMENT.ID).from(ATTACHMENT).fetch(ATTACHMENT.ID);
    }

    private UUID kept(Sender sender) {
        UUID id = UUID.randomUUID();
        byte[] content = dsl.fetchCount(ATTACHMENT) < 2 ? CONTENT : content(10);
        keep(id, sender, content);
        return id;
    }

    private boolean keep(UUID id, Sender sender, byte[] content) {
        InputStream in = new ByteArrayInputStream(content);
        Attachment file = new Attachment(id, "face.png", "image/png", content.length);
        return keep.keep(new Upload(conversation, sender, file, sha256(content), MOST, NOON), in);
    }

    private int writes(String key, String text, UUID... files) {
        return customerWrites
                .append(new AppendCustomerMessage.Words(conversation, key, text, List.of(files), NOON))
                .seq();
    }

    private int replies(String key, Visibility visibility, @Nullable Integer seen, UUID file) {
        return personWrites
                .append(new AppendHumanMessage.Words(
                        conversation, sam, key, "", List.of(file), visibility, null, seen, NOON))
                .seq();
    }

    private byte[] bytes(UUID id) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Optional<byte[]> part = read.part(conversation, id, 0);
        for (int place = 1; part.isPresent(); place++) {
            all.write(part.get());
            part = read.part(conversation, id, place);
        }
        return all.toByteArray();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
