package dev.tutti.platform.web.edge;

import java.net.InetAddress;
import java.util.Optional;

/** A range of addresses, written {@code 10.0.0.0/8} or {@code fd00::/8}; a single address is a range of one. */
public record Network(InetAddress base, int prefixBits) {

    public Network {
        if (prefixBits < 0 || prefixBits > base.getAddress().length * 8) {
            throw new IllegalArgumentException("no such network: " + base.getHostAddress() + "/" + prefixBits);
        }
    }

    /** Returns the network of that notation, or throws an {@link IllegalArgumentException}; never asks the DNS. */
    public static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        var base = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
        int bits = slash < 0 ? base.getAddress().length * 8 : Integer.parseInt(cidr.substring(slash + 1));
        return new Network(base, bits);
    }

    /** The address of that literal, if it is one. */
    static Optional<InetAddress> findAddress(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        var mine = base.getAddress();
        var other = address.getAddress();
        return mine.length == other.length && commonBits(mine, other) >= prefixBits;
    }

    private static int commonBits(byte[] a, byte[] b) {
        for (int i = 0; i < a.length; i++) {
            int differing = (a[i] ^ b[i]) & 0xFF;
            if (differing != 0) {
                return i * 8 + Integer.numberOfLeadingZeros(differing) - 24;
            }
        }
        return a.length * 8;
    }
}
