package io.redthread.notification.transport;

import io.redthread.notification.ConnectionId;
import io.redthread.notification.NotificationSettings;
import io.redthread.notification.Provider;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by SMTP. A mail that is sent again bears the same Message-ID, by which mailboxes know it for the same. */
@Component
class Mail implements Transport {

    private static final int FOR_GOOD = 500;

    private final String timeout;
    private final Map<ConnectionId, Known> senders = new ConcurrentHashMap<>();

    Mail(NotificationSettings settings) {
        this.timeout = Long.toString(settings.timeout().toMillis());
    }

    @Override
    public Set<Provider> providers() {
        return Set.of(Provider.SMTP);
    }

    @Override
    public Answer send(Account account, Letter letter) {
        try {
            var sender = sender(account);
            sender.send(message(sender.getSession(), account, letter));
            return new Answer.Taken("accepted");
        } catch (MailAuthenticationException e) {
            return new Answer.Down("sign-in refused: " + innermost(e));
        } catch (MailSendException e) {
            return refusal(e);
        } catch (MailException | MessagingException e) {
            return new Answer.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static MimeMessage message(Session session, Account account, Letter letter) throws MessagingException {
        var message = new Named(session, "<" + letter.reference() + "@" + account.get("host") + ">");
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(account.get("from"));
        helper.setTo(letter.to());
        if (letter.replyTo().isPresent()) {
            helper.setReplyTo(letter.replyTo().get());
        }
        helper.setSubject(letter.text().title().replaceAll("\\s+", " "));
        helper.setText(letter.text().body());
        if (letter.replyTo().isEmpty()) {
            message.setHeader("Auto-Submitted", "auto-generated");
        }
        return message;
    }

    /** What the server said about this mail; a server that says nothing does not work. */
    private static Answer refusal(MailSendException e) {
        for (var failure : e.getFailedMessages().values()) {
            var code = code(failure);
            if (code > 0) {
                var text = String.valueOf(failure.getMessage()).strip();
                return code >= FOR_GOOD ? new Answer.Refused(text) : new Answer.Failed(text);
            }
        }
        return new Answer.Down(innermost(e));
    }

    /** What went wrong in the end, without the names of what it passed on its way. */
    private static String innermost(MailException e) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage())
                .strip();
    }

    private static int code(@Nullable Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException sending when sending.getNextException() == null -> sending.getReturnCode();
            case SendFailedException sending -> code(sending.getNextException());
            case null, default -> 0;
        };
    }

    private JavaMailSenderImpl sender(Account account) {
        return senders.compute(
                        account.connection(),
                        (id, known) -> known != null && known.revision() == account.revision()
                                ? known
                                : new Known(account.revision(), made(account)))
                .sender();
    }

    private JavaMailSenderImpl made(Account account) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(account.get("host"));
        sender.setPort(Integer.parseInt(account.get("port")));
        var properties = new Properties();
        if (!account.get("username").isEmpty()) {
            sender.setUsername(account.get("username"));
            sender.setPassword(account.secret("password"));
            properties.setProperty("mail.smtp.auth", "true");
        }
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + limit, timeout);
        }
        var security = account.get("security");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private record Known(int revision, JavaMailSenderImpl sender) {}

    /** A mail that keeps its name. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
