package dev.tutti.music.catalog.media.loudness;

/**
 * The K-weighting of ITU-R BS.1770-4 for one channel: a shelf for the head, then a high-pass. The standard gives coefficients for 48 kHz
 * only; here they come from the analogue prototypes by bilinear transform, for any rate.
 */
final class KWeighting {

    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(int sampleRate) {
        this.shelf = Biquad.shelf(sampleRate);
        this.highPass = Biquad.highPass(sampleRate);
    }

    double apply(double sample) {
        return highPass.apply(shelf.apply(sample));
    }

    private static final class Biquad {

        // Below this a decaying tail becomes denormal numbers, which cost a hundredfold.
        private static final double QUIETEST = 1e-30;

        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double z1;
        private double z2;

        private Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        static Biquad shelf(int sampleRate) {
            var gain = 3.999843853973347;
            var q = 0.7071752369554196;
            var k = Math.tan(Math.PI * 1681.974450955533 / sampleRate);
            var high = Math.pow(10, gain / 20);
            var band = Math.pow(high, 0.4996667741545416);
            var a0 = 1 + k / q + k * k;
            return new Biquad(
                    (high + band * k / q + k * k) / a0,
                    2 * (k * k - high) / a0,
                    (high - band * k / q + k * k) / a0,
                    2 * (k * k - 1) / a0,
                    (1 - k / q + k * k) / a0);
        }

        static Biquad highPass(int sampleRate) {
            var q = 0.5003270373238773;
            var k = Math.tan(Math.PI * 38.13547087602444 / sampleRate);
            var a0 = 1 + k / q + k * k;
            return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
        }

        double apply(double in) {
            var out = b0 * in + z1;
            z1 = b1 * in - a1 * out + z2;
            z2 = b2 * in - a2 * out;
            if (Math.abs(z1) < QUIETEST) {
                z1 = 0;
            }
            if (Math.abs(z2) < QUIETEST) {
                z2 = 0;
            }
            return out;
        }
    }
}
