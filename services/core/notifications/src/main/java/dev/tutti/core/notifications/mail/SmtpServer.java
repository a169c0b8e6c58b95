package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.channel.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends mail through an SMTP server. The server's word decides: what it refuses for good (5xx) bounces, everything else
 * that goes wrong is tried again. A mail keeps its Message-ID over all attempts, so that one which was sent twice,
 * because we died before we knew of the first, is known as one by whoever looks at it.
 */
final class SmtpServer implements MailTransport {

    private final JavaMailSenderImpl sender;
    private final MailSettings settings;
    private final String senderName;

    private SmtpServer(JavaMailSenderImpl sender, MailSettings settings, String senderName) {
        this.sender = sender;
        this.settings = settings;
        this.senderName = senderName;
    }

    static SmtpServer of(MailSettings settings, String senderName) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(settings));
        return new SmtpServer(sender, settings, senderName);
    }

    @Override
    public Outcome send(Mail mail) {
        try {
            sender.send(mimeMessage(mail));
            return new Outcome.Delivered();
        } catch (MailException e) {
            return SmtpAnswer.of(e).outcome();
        } catch (MessagingException e) {
            return new Outcome.Bounced(SmtpAnswer.withoutAddresses("The mail could not be written: " + e.getMessage()));
        }
    }

    private MimeMessage mimeMessage(Mail mail) throws MessagingException {
        var message = new StableMessage(sender, mail.id() + "@" + domain());
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        try {
            helper.setFrom(settings.from(), senderName);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this JDK has no UTF-8", e);
        }
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        helper.setSentDate(Date.from(mail.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var attachment : mail.attachments()) {
            helper.addAttachment(
                    attachment.name(),
                    new ByteArrayResource(Base64.getDecoder().decode(attachment.content())),
                    attachment.contentType());
        }
        return message;
    }

    private String domain() {
        return settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    private static Properties properties(MailSettings settings) {
        var timeout = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.allowutf8", "false");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    /** Keeps its id: the usual message draws a new one whenever it is sent. */
    private static final class StableMessage extends MimeMessage {

        private final String id;

        StableMessage(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
