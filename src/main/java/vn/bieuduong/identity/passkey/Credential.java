package vn.bieuduong.identity.passkey;

/**
 * What the portal knows of a key on a device.
 *
 * @param id in Base64 for addresses
 * @param publicKey as the device attested it
 * @param counter how often it was used, as the device says; 0 where it does not count
 */
@SuppressWarnings("ArrayRecordComponent")
record Credential(String id, byte[] publicKey, long counter) {

    Credential {
        publicKey = publicKey.clone();
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }
}
