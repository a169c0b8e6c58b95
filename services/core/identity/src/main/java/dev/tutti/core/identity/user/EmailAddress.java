package dev.tutti.core.identity.user;

import dev.tutti.platform.runtime.Refusal;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address.
 *
 * @param text as it was typed, stripped
 * @param key what makes two addresses the same: normalized (NFKC), lower case, the domain in its ASCII form
 */
public record EmailAddress(String text, String key) {

    private static final int LENGTH_MAX = 254;
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}@\"(),:;<>\\[\\]\\\\]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Returns the address, or refuses what cannot be one. */
    public static EmailAddress of(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        int at = text.lastIndexOf('@');
        if (at < 0 || text.length() > LENGTH_MAX) {
            throw invalid();
        }
        var local = text.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = asciiDomain(text.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            throw invalid();
        }
        return new EmailAddress(text, local + "@" + domain);
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.invalid("email", "This is not an e-mail address.");
    }

    /** The address itself, which belongs in no log. */
    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
