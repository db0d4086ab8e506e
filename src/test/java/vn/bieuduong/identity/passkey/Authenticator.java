package vn.bieuduong.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vn.bieuduong.platform.Sha256;
import vn.bieuduong.platform.random.Unguessable;

/** A device with one key on P-256, and a browser before it: answers as WebAuthn writes it down, and lies when told. */
public final class Authenticator {

    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_KEY = 64;

    private final KeyPair pair;
    private final byte[] id = Unguessable.bytes(32);
    private String origin = "http://localhost:8080";
    private boolean verifies = true;
    private int counter;
    private byte[] owner = {};

    public Authenticator() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on says that its key was used so many times. */
    public Authenticator counting(int uses) {
        counter = uses;
        return this;
    }

    /** From now on the browser is at another address. */
    public Authenticator at(String address) {
        origin = address;
        return this;
    }

    /** From now on does not ask who is there. */
    public Authenticator unverifying() {
        verifies = false;
        return this;
    }

    /** Makes its key for whom it is asked. */
    public String make(PasskeyQuestion asked) {
        owner = Base64.getUrlDecoder().decode(asked.userId());
        byte[] client = client("webauthn.create", asked.challenge());
        byte[] data =
                joined(data(asked.host(), WITH_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, publicKey());
        byte[] attestation = joined(
                HexFormat.of()
                        .parseHex("a3" + "63666d74" + "646e6f6e65" + "6761747453746d74" + "a0" + "686175746844617461"),
                new byte[] {0x58, (byte) data.length},
                data);
        return text(client, attestation);
    }

    /** Uses it. */
    public String use(PasskeyQuestion asked) {
        counter++;
        byte[] client = client("webauthn.get", asked.challenge());
        byte[] data = data(asked.host(), 0);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(Sha256.of(client).bytes());
            return text(id, client, data, signature.sign(), owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String host, int more) {
        byte flags = (byte) (PRESENT | (verifies ? VERIFIED : 0) | more);
        return joined(
                Sha256.of(host.getBytes(StandardCharsets.UTF_8)).bytes(),
                new byte[] {flags},
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    /** COSE: EC2, ES256, P-256, x, y. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                unsigned(key.getW().getAffineX()),
                HexFormat.of().parseHex("225820"),
                unsigned(key.getW().getAffineY()));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] all = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, all, 32 - length, length);
        return all;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String text(byte[]... parts) {
        return String.join(
                ".",
                Arrays.stream(parts)
                        .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part))
                        .toList());
    }
}
