package io.redthread.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets (AES-256-GCM). The key is a setting or a file in the data folder, readable by its owner only; it never
 * enters the database, so a copy of the database gives no account away.
 */
public class Safe {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final RandomGenerator random;

    /**
     * Opens the safe.
     *
     * @param setting base64 of 32 bytes; blank means the file
     * @param file where the key is kept, made when it is not there
     * @param random makes keys and nonces
     */
    protected Safe(String setting, Path file, RandomGenerator random) {
        this.random = random;
        var path = file.toAbsolutePath();
        try {
            var text = setting.isBlank() ? kept(path) : setting;
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException("the key of secrets is not " + KEY_BYTES + " bytes long");
            }
            key = new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("the key of secrets cannot be kept in " + path, e);
        }
    }

    /** Seals a secret for that one place; elsewhere it does not open. */
    public String sealed(String place, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + text.length)
                            .put(nonce)
                            .put(text)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret; empty when it was sealed by another key or for another place. */
    public Optional<String> opened(String place, String sealed) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var text = new byte[bytes.remaining()];
            bytes.get(text);
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(text), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Linked into place whole: a second server on the same folder takes the first one's. */
    private String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(
                    file.getParent(),
                    "secret",
                    ".key",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
            try {
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException e) {
                // Another server was quicker: its key it is.
            }
            Files.delete(fresh);
        }
        return Files.readString(file);
    }
}
