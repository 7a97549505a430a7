package dev.baton.workflows.payload;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverterException;
import io.temporal.payload.codec.PayloadCodec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts whole payloads with AES-256-GCM. The result carries the encoding {@code binary/encrypted} and the key's id; its
 * data are a nonce of 12 bytes and the ciphertext with its tag. Payloads of other encodings pass through when read.
 */
final class AesGcmCodec implements PayloadCodec {
    private static final String ENCODING = "encoding";
    private static final ByteString ENCRYPTED = ByteString.copyFromUtf8("binary/encrypted");
    private static final String KEY_ID = "encryption-key-id";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PayloadKeys keys;
    private final SecureRandom chance = new SecureRandom();

    AesGcmCodec(PayloadKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        return payloads.stream().map(this::encrypt).toList();
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return payloads.stream().map(this::decrypt).toList();
    }

    private Payload encrypt(Payload payload) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, keys.currentKey(), keys.current(), nonce, payload.toByteArray());
        return Payload.newBuilder()
                .putMetadata(ENCODING, ENCRYPTED)
                .putMetadata(KEY_ID, ByteString.copyFromUtf8(keys.current()))
                .setData(ByteString.copyFrom(nonce).concat(ByteString.copyFrom(sealed)))
                .build();
    }

    private Payload decrypt(Payload payload) {
        if (!ENCRYPTED.equals(payload.getMetadataMap().get(ENCODING))) {
            return payload;
        }
        String id = payload.getMetadataOrDefault(KEY_ID, ByteString.EMPTY).toStringUtf8();
        SecretKey key = keys.byId(id);
        if (key == null) {
            throw new DataConverterException("no key has the id " + id);
        }
        byte[] nonce = payload.getData().substring(0, NONCE_BYTES).toByteArray();
        byte[] sealed = payload.getData().substring(NONCE_BYTES).toByteArray();
        try {
            return Payload.parseFrom(apply(Cipher.DECRYPT_MODE, key, id, nonce, sealed));
        } catch (InvalidProtocolBufferException e) {
            throw new DataConverterException(e);
        }
    }

    private static byte[] apply(int mode, SecretKey key, String keyId, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(keyId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new DataConverterException(e);
        }
    }
}
