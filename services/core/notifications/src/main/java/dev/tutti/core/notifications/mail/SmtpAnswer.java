package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.channel.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What the server said when it did not take a mail. Its reply is for operators, and may name addresses. */
record SmtpAnswer(int code, String reason) {

    private static final int UNKNOWN = 0;
    private static final int PERMANENT_FROM = 500;
    private static final int REASON_CHARS_MAX = 300;

    /** Anything around an at sign: better a word too many is taken out than an address left in. */
    private static final String ADDRESS = "\\S+@\\S+";

    static SmtpAnswer of(MailException failed) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(causes(failed));
        var reason = reasonOf(failed);
        while (!open.isEmpty()) {
            var cause = open.poll();
            if (!seen.add(cause)) {
                continue;
            }
            int code = codeOf(cause);
            if (code != UNKNOWN) {
                return new SmtpAnswer(code, reasonOf(cause));
            }
            reason = reasonOf(cause);
            open.addAll(causes(cause));
        }
        return new SmtpAnswer(UNKNOWN, reason);
    }

    Outcome outcome() {
        return code >= PERMANENT_FROM ? new Outcome.Bounced(reason) : new Outcome.Postponed(reason);
    }

    static String withoutAddresses(String text) {
        var clean =
                text.replaceAll(ADDRESS, "(address)").replaceAll("\\s+", " ").strip();
        return clean.length() <= REASON_CHARS_MAX ? clean : clean.substring(0, REASON_CHARS_MAX);
    }

    /** A wrong password is the operator's to mend, so it is no bounce although its code begins with a five. */
    private static int codeOf(Throwable cause) {
        return switch (cause) {
            case AuthenticationFailedException _ -> UNKNOWN;
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> UNKNOWN;
            case SMTPSendFailedException send -> isInnermost(send) ? send.getReturnCode() : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** With a refused recipient inside, the recipient's answer counts. */
    private static boolean isInnermost(SendFailedException failed) {
        return failed.getNextException() == null;
    }

    private static List<Throwable> causes(Throwable failed) {
        List<@Nullable Throwable> found = new ArrayList<>();
        if (failed instanceof MailSendException send) {
            found.addAll(List.of(send.getMessageExceptions()));
        }
        if (failed instanceof MessagingException messaging) {
            found.add(messaging.getNextException());
        }
        found.add(failed.getCause());
        return found.stream().flatMap(Stream::ofNullable).toList();
    }

    private static String reasonOf(Throwable failed) {
        var message = failed.getMessage();
        return withoutAddresses(failed.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }
}
