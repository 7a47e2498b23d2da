package io.redthread.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redthread.notification.ConnectionId;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail against a real SMTP server. */
class MailTest {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Mail mail = new Mail(TransportTest.settings());

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void a_mail_arrives_with_its_words_and_keeps_its_name_when_it_is_sent_again() throws Exception {
        server.setUser("robot@example.org", "robot", "pass word");

        var first = mail.send(account("pass word"), TransportTest.letter("li@example.org"));
        var second = mail.send(account("pass word"), TransportTest.letter("li@example.org"));

        assertThat(first).isInstanceOf(Answer.Taken.class);
        assertThat(second).isInstanceOf(Answer.Taken.class);
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("订单挂起:SO-1");
        assertThat(received[0].getFrom()[0]).hasToString("robot@example.org");
        assertThat(String.valueOf(received[0].getContent())).startsWith("王:核对地址");
        assertThat(received[0].getHeader("Message-ID"))
                .containsExactly("<redthread-77@127.0.0.1>")
                .isEqualTo(received[1].getHeader("Message-ID"));
    }

    @Test
    void a_wrong_password_means_that_nothing_goes() {
        server.setUser("robot@example.org", "robot", "pass word");

        var answer = mail.send(account("guess"), TransportTest.letter("li@example.org"));

        assertThat(answer).isInstanceOf(Answer.Down.class);
        assertThat(answer.text()).doesNotContain("guess");
    }

    @Test
    void an_address_that_is_none_is_refused_and_a_server_that_is_silent_is_down() throws Exception {
        server.setUser("robot@example.org", "robot", "pass word");
        assertThat(mail.send(account("pass word"), TransportTest.letter("no address\r\nBcc: x@example.org")))
                .isInstanceOf(Answer.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();

        try (var silent = new ServerSocket(0)) {
            var account = account("x", silent.getLocalPort());
            assertThat(mail.send(account, TransportTest.letter("li@example.org")))
                    .isInstanceOf(Answer.Down.class);
        }
    }

    @Test
    void what_went_wrong_is_said_in_one_line() throws Exception {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }

        assertThat(mail.send(account("x", nobody), TransportTest.letter("li@example.org")))
                .isEqualTo(new Answer.Down("Connection refused"));
    }

    private Account account(String password) {
        return account(password, server.getSmtp().getPort());
    }

    private static Account account(String password, int port) {
        return new Account(
                new ConnectionId(port),
                password.hashCode(),
                Map.of(
                        "host", "127.0.0.1",
                        "port", Integer.toString(port),
                        "security", "none",
                        "from", "robot@example.org",
                        "username", "robot"),
                Map.of("password", password));
    }
}
