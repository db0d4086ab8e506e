package vn.bieuduong.identity.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nơi gửi yêu cầu: where an attempt to sign in comes from.
 *
 * @param address as the front door tells
 * @param device the token of a device somebody has signed in from before; "" when it brings none
 * @param trust the tokens of trusted devices its browser keeps, one for each account that trusts it
 * @param program what the browser calls itself; "" when it does not say
 */
public record Origin(String address, String device, Set<String> trust, String program) {

    private static final int LONGEST_PROGRAM = 300;

    private static final int MOST_TRUST = 20;

    public Origin {
        trust = trust.stream().filter(Tokens::isOne).limit(MOST_TRUST).collect(Collectors.toUnmodifiableSet());
        device = Tokens.isOne(device) ? device : "";
        program = program.replaceAll("[^\\x20-\\x7e]", "?");
        program = program.length() > LONGEST_PROGRAM ? program.substring(0, LONGEST_PROGRAM) : program;
    }

    /** A device nobody trusts. */
    public Origin(String address, String device, String program) {
        this(address, device, Set.of(), program);
    }

    /** A device nobody has signed in from. */
    public static Origin of(String address) {
        return new Origin(address, "", "");
    }

    /** The same, as if nobody trusted the device. */
    public Origin untrusted() {
        return new Origin(address, device, program);
    }

    /** The address, or its network where one household has as many addresses as it likes (IPv6). */
    public String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, 4 * Short.BYTES);
        } catch (UnknownHostException | IndexOutOfBoundsException e) {
            return address;
        }
    }

    /** Without the token, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Origin[" + address + "]";
    }
}
