package io.redthread.journal;

import io.redthread.journal.domain.Checkpoint;
import io.redthread.journal.domain.KeyRing;
import io.redthread.platform.RedthreadSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: Ed25519, made on first start in the data folder, readable by its owner only. It never
 * enters the database, so whoever can only write there cannot sign.
 */
@Component
class JournalKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    JournalKey(RedthreadSettings settings) {
        var file = settings.data().toAbsolutePath().resolve("keys").resolve("journal-ed25519.pem");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var blocks = blocks(Files.readString(file));
            privateKey = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst()));
            publicKey = blocks.getLast();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's key cannot be kept in " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the journal's key in " + file + " cannot be read", e);
        }
    }

    byte[] publicKey() {
        return publicKey;
    }

    String fingerprint() {
        return KeyRing.fingerprint(publicKey);
    }

    Checkpoint sign(Checkpoint checkpoint) {
        return checkpoint.signed(sign(checkpoint.bytes()));
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written whole or not at all: a half-written key would make a server that cannot sign. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.writeString(
                fresh,
                block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + block("PUBLIC KEY", pair.getPublic().getEncoded()));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another server on the same folder was quicker: its key it is.
        } catch (UnsupportedOperationException e) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(fresh);
    }

    private static String block(String name, byte[] bytes) {
        return "-----BEGIN " + name + "-----\n" + PEM.encodeToString(bytes) + "\n-----END " + name + "-----\n";
    }

    private static List<byte[]> blocks(String pem) {
        var blocks = java.util.regex.Pattern.compile("-----BEGIN [A-Z ]+-----([^-]+)-----END")
                .matcher(pem)
                .results()
                .map(found -> Base64.getMimeDecoder().decode(found.group(1)))
                .toList();
        if (blocks.size() != 2) {
            throw new IllegalArgumentException("expected a private and a public key");
        }
        return blocks;
    }
}
