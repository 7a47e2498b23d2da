package io.redthread.notification.transport;

import io.redthread.notification.Provider;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes everything and sends nothing: what it took is to be read on the demo phone's page, out of the delivery log. */
@Component
class DemoPhone implements Transport {

    @Override
    public Set<Provider> providers() {
        return Arrays.stream(Provider.values()).filter(Provider::demo).collect(Collectors.toSet());
    }

    @Override
    public Answer send(Account account, Letter letter) {
        return new Answer.Taken("demo phone");
    }
}
