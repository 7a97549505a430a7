package dev.baton.api.security;

import dev.baton.api.ApiSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A key of the merchant, with the one algorithm that belongs to it. */
sealed interface MerchantKey {
    String algorithm();

    boolean signed(String content, byte[] signature);

    /** @throws IllegalArgumentException if it is no key of its kind: the process does not start with it */
    static MerchantKey of(ApiSettings.Key key) {
        String secret = key.secret();
        return secret == null
                ? new Es256(pointOnP256(String.valueOf(key.publicKey())))
                : new Hs256(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static PublicKey pointOnP256(String text) {
        String base64 = text.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s+", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
            if (key instanceof ECPublicKey point
                    && point.getParams().getCurve().getField().getFieldSize() == 256) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a merchant's public key is no public key on P-256", e);
        }
        throw new IllegalArgumentException("a merchant's public key is not on P-256");
    }

    /** HMAC with SHA-256. */
    record Hs256(byte[] secret) implements MerchantKey {
        @Override
        public String algorithm() {
            return "HS256";
        }

        @Override
        public boolean signed(String content, byte[] signature) {
            return MessageDigest.isEqual(Tokens.hmacSha256(secret, content), signature);
        }
    }

    /** ECDSA on P-256 with SHA-256; the signature is the two numbers, 32 bytes each. */
    record Es256(PublicKey key) implements MerchantKey {
        @Override
        public String algorithm() {
            return "ES256";
        }

        @Override
        public boolean signed(String content, byte[] signature) {
            if (signature.length != 64) {
                return false;
            }
            try {
                Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
                check.initVerify(key);
                check.update(content.getBytes(StandardCharsets.UTF_8));
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
