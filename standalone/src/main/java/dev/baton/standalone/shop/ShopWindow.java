package dev.baton.standalone.shop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** What the API process needs to show the console, and Fernhill's page with the widget on it. */
public final class ShopWindow {
    /** Public; stands in the page. */
    public static final String SITE_KEY = "pub_fernhill";

    private ShopWindow() {}

    /**
     * Arguments of the API process.
     *
     * @param home the directory of this repository
     * @param secret of this desk; the key that plays the merchant's is made from it
     */
    public static List<String> arguments(Path home, String secret) {
        return List.of(
                "--baton.web.dir=" + home.resolve("console-web/dist"),
                "--baton.web.demo=true",
                "--baton.sites[0].key=" + SITE_KEY,
                "--baton.sites[0].name=Fernhill",
                // pages on this machine, whatever their port
                "--baton.sites[0].origins=http://localhost:*,http://127.0.0.1:*",
                "--baton.sites[0].phone=+1 212 555 0142",
                "--baton.sites[0].email=care@fernhill.example",
                "--baton.sites[0].questions.en[0]=Where is my order?",
                "--baton.sites[0].questions.en[1]=How do I return something?",
                "--baton.sites[0].questions.en[2]=Is the Ceramide Cream perfumed?",
                "--baton.sites[0].questions.de[0]=Wo ist meine Bestellung?",
                "--baton.sites[0].questions.de[1]=Wie schicke ich etwas zurück?",
                "--baton.sites[0].questions.de[2]=Ist die Ceramide Cream parfümiert?",
                "--baton.api.merchant.keys[0].kid=fernhill-demo",
                "--baton.api.merchant.keys[0].secret=" + merchantKey(secret));
    }

    private static String merchantKey(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("merchant " + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
