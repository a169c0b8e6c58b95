package dev.tutti.contracts.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole into integer parts that sum to it (Hamilton's method). */
final class LargestRemainder {

    private LargestRemainder() {}

    static List<Long> allocate(long whole, List<Long> weights) {
        if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must be one or more and none negative: " + weights);
        }
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return allocate(whole, weights.stream().map(weight -> 1L).toList());
        }
        return whole < 0
                ? allocate(BigInteger.valueOf(whole).negate(), weights, sum).stream()
                        .map(Math::negateExact)
                        .toList()
                : allocate(BigInteger.valueOf(whole), weights, sum);
    }

    private static List<Long> allocate(BigInteger whole, List<Long> weights, BigInteger sum) {
        var shares = weights.stream()
                .map(weight -> whole.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum))
                .toList();
        var parts =
                new ArrayList<BigInteger>(shares.stream().map(share -> share[0]).toList());
        var given = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> shares.get(index)[1])
                        .reversed())
                .limit(whole.subtract(given).longValueExact())
                .forEach(index -> parts.set(index, parts.get(index).add(BigInteger.ONE)));
        return parts.stream().map(BigInteger::longValueExact).toList();
    }
}
