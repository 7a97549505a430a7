package dev.baton.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser gets from the process, and what each page may do. */
class PagesTest {
    @TempDir
    static Path built;

    private static RunningApi api;

    @BeforeAll
    static void start() throws IOException {
        write("index.html", "<meta nonce=\"__NONCE__\">the console");
        write("assets/main-abc123.js", "console");
        write("assets/main-abc123.js.br", "small");
        write("widget/v1/app.html", "the widget");
        write("widget/v1/loader.js", "loader");
        write("widget/v1/loader.js.br", "small");
        write("shop/index.html", "the shop");
        Files.writeString(built.resolveSibling("secret.txt"), "secret");
        api = RunningApi.start(Map.of(
                "baton.web.dir", built.toString(),
                "baton.web.demo", "true",
                "baton.sites[0].key", "pub_1",
                "baton.sites[0].name", "Shop",
                "baton.sites[0].origins", "https://shop.example,http://localhost:*",
                "baton.sites[0].questions.en[0]", "Where is my order?",
                "baton.sites[0].privacy", "https://shop.example/privacy",
                "baton.sites[0].consent.en", "We keep this chat on your device."));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static void write(String file, String text) throws IOException {
        Path path = built.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static Answer get(String path) {
        return api.send("GET", path, Map.of(), null);
    }

    @Test
    void everyStateOfTheConsoleIsItsOnePage() {
        for (String path :
                new String[] {"/", "/index.html", "/waiting", "/conversations/7f?view=mine", "/admin/policy/2"}) {
            Answer page = get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.header("content-type")).as(path).startsWith("text/html");
            assertThat(page.body()).as(path).contains("the console");
            assertThat(page.header("cache-control")).as(path).contains("no-store");
        }
    }

    @Test
    void thePageAndItsPolicyHaveTheSameNonceAndEachAnswerAnotherOne() {
        Answer one = get("/");
        String nonce = one.body().replaceAll(".*nonce=\"([^\"]+)\".*", "$1");
        assertThat(nonce).hasSize(43);
        assertThat(one.header("content-security-policy"))
                .contains("'nonce-" + nonce + "'")
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(get("/").body()).doesNotContain(nonce);
    }

    @Test
    void pagesOfQueuesMayStandBesideTheChatAndNoOthers() {
        assertThat(ContentPolicies.origin("https://crm.example:8443/c/{customer.key}?x=1"))
                .isEqualTo("https://crm.example:8443");
        assertThat(ContentPolicies.origin("/panel/{case}")).isEqualTo("'self'");
        assertThat(ContentPolicies.origin("javascript:alert(1)")).isEmpty();
        assertThat(ContentPolicies.origin("https://a.example; script-src *")).isEmpty();
        assertThat(ContentPolicies.origin(null)).isEmpty();
    }

    @Test
    void hashedFilesAreKeptAndTheLoaderIsAskedForAgain() {
        assertThat(get("/assets/main-abc123.js").header("cache-control")).contains("immutable");
        Answer loader = get("/widget/v1/loader.js");
        assertThat(loader.body()).isEqualTo("loader");
        assertThat(loader.header("cache-control")).contains("max-age=300");
        assertThat(loader.header("cross-origin-resource-policy")).isEqualTo("cross-origin");
        Answer missing = get("/assets/main-old.js");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("cache-control")).doesNotContain("immutable");
    }

    @Test
    void whatTheBuildCompressedGoesOutSoToWhoeverTakesIt() {
        for (String path : new String[] {"/assets/main-abc123.js", "/widget/v1/loader.js"}) {
            Answer small = api.send("GET", path, Map.of("Accept-Encoding", "gzip, deflate, br"), null);
            assertThat(small.header("content-encoding")).as(path).isEqualTo("br");
            assertThat(small.header("content-type")).as(path).startsWith("text/javascript");
            assertThat(small.headers().getOrDefault("vary", List.of())).as(path).contains("Accept-Encoding");
            assertThat(small.body()).as(path).isEqualTo("small");
            assertThat(get(path).header("content-encoding")).as(path).isEmpty();
        }
        assertThat(api.send("GET", "/assets/main-abc123.js", Map.of("Accept-Encoding", "br"), null)
                        .header("cache-control"))
                .contains("immutable");
    }

    @Test
    void theSiteSaysWhatItAsksBeforeAnythingIsKept() {
        assertThat(get("/api/v1/sites/pub_1?locale=en").body())
                .contains("\"privacy\":\"https://shop.example/privacy\"")
                .contains("\"consent\":\"We keep this chat on your device.\"");
    }

    @Test
    void onlyPagesOfTheSiteMayCarryItsWidget() {
        Answer page = get("/widget/v1/app.html?site=pub_1");
        assertThat(page.body()).isEqualTo("the widget");
        assertThat(page.header("content-security-policy"))
                .endsWith("frame-ancestors 'self' https://shop.example http://localhost:*");
        assertThat(page.header("x-frame-options")).isEmpty();
        assertThat(api.send("GET", "/api/v1/conversations/x", Map.of(), null).header("content-security-policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void aSiteIsKnownByItsKey() {
        Answer site = get("/api/v1/sites/pub_1?locale=en-GB");
        assertThat(site.status()).isEqualTo(200);
        assertThat(site.text("name")).isEqualTo("Shop");
        assertThat(site.text("disclosure")).contains("automated");
        assertThat(site.at("/questions/0").asString()).isEqualTo("Where is my order?");
        assertThat(site.at("opensAt").isNull()).isTrue();
        assertThat(get("/api/v1/sites/other").code()).isEqualTo("NOT_FOUND");
        assertThat(get("/api/v1/sites/pub_1?locale=%3Cx%3E").code()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void nothingOutsideTheDirectoryIsServed() {
        for (String path :
                new String[] {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/secret.txt"}) {
            Answer answer = get(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("secret.txt is");
        }
    }

    @Test
    void anUnknownAddressOfTheApiIsAProblemAndNoPage() {
        for (String path : new String[] {"/v3/none", "/actuator/none", "/widget/v1/none.html", "/shop/none"}) {
            assertThat(get(path).code()).as(path).isEqualTo("NOT_FOUND");
        }
        assertThat(get("/api/v1/none").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void theDemoShopSaysForItsCustomersWhoTheyAre() {
        assertThat(get("/shop/").body()).isEqualTo("the shop");
        String token = api.send("POST", "/shop/identity", Map.of(), Map.of("customer", "maya"))
                .text("token");
        assertThat(api.customer(Map.of("identityToken", token)).get("").text("/identity/kind"))
                .isEqualTo("verified");
    }

    @Test
    void withoutTheDemoThereIsNoShopAndWithoutFilesThePageSaysHowToBuild() {
        try (RunningApi bare = RunningApi.start()) {
            assertThat(bare.send("GET", "/", Map.of(), null).body()).contains("npm run build");
            assertThat(bare.send("GET", "/shop/", Map.of(), null).status()).isEqualTo(404);
            assertThat(bare.send("POST", "/shop/identity", Map.of(), Map.of("customer", "maya"))
                            .status())
                    .isIn(404, 405);
        }
    }
}
