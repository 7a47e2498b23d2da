package io.redthread.fulfilment.transport;

import io.redthread.fulfilment.CarrierAccount;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks carriers: no redirects, answers of limited length, never without a timeout. */
@Component
public class CarrierHttp {

    private static final int ANSWER_LIMIT = 256 * 1024;

    private final CarrierMessages messages;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    CarrierHttp(CarrierMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Asks for one number; whatever goes wrong is an answer too. */
    public CarrierAnswer ask(CarrierAccount.Content account, String secret, Wanted wanted, Duration timeout) {
        var timestamp = Long.toString(clock.instant().toEpochMilli());
        var form = messages.form(account, secret, wanted, timestamp).entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(account.url())
                .timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), ANSWER_LIMIT));
            return answer.statusCode() == 200
                    ? messages.read(account.by(), answer.body())
                    : new CarrierAnswer.No("HTTP " + answer.statusCode());
        } catch (IOException e) {
            return new CarrierAnswer.No(e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CarrierAnswer.No("interrupted");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
