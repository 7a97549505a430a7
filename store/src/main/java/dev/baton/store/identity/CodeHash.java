package dev.baton.store.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a code while it is good. There are only a million codes, so each guess is made slow: whoever reads the table
 * needs many hours of computing for a code that lives ten minutes.
 */
record CodeHash(byte[] salt, byte[] hash) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ROUNDS = 120_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    static CodeHash of(String code) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new CodeHash(salt, derive(code, salt));
    }

    boolean isOf(String code) {
        return MessageDigest.isEqual(hash, derive(code, salt));
    }

    private static byte[] derive(String code, byte[] salt) {
        PBEKeySpec key = new PBEKeySpec(code.toCharArray(), salt, ROUNDS, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            key.clearPassword();
        }
    }
}
