package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.setting.NotificationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail leaves through the SMTP server that is set, and stays inside where none is. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailTransport mailTransport(MailSettings mail, NotificationSettings settings, Mails mails) {
        return mail.host() == null || mail.host().isBlank()
                ? new InsideMailbox(mails)
                : SmtpServer.of(mail, settings.senderName());
    }
}
