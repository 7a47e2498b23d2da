package io.redthread.notification.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.notification.Channel;
import io.redthread.notification.ConnectionDraft;
import io.redthread.notification.ConnectionField;
import io.redthread.notification.ConnectionId;
import io.redthread.notification.ConnectionView;
import io.redthread.notification.Connections;
import io.redthread.notification.DeliveryView;
import io.redthread.notification.Language;
import io.redthread.notification.MessageKind;
import io.redthread.notification.Provider;
import io.redthread.notification.Trials;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts by which messages leave, over HTTP. */
@RestController
@RequestMapping("/api/notification")
class ConnectionController {

    private final Connections connections;
    private final Trials trials;
    private final Once once;

    ConnectionController(Connections connections, Trials trials, Once once) {
        this.connections = connections;
        this.trials = trials;
        this.once = once;
    }

    /** A provider and what it wants to know. */
    record ProviderView(Provider provider, Label label, Channel channel, List<ConnectionField> fields) {}

    /** A connection as written; a secret left out or empty stays as it is. */
    record ConnectionBody(
            @Nullable String name,
            @Nullable Provider provider,
            @Nullable Map<String, String> settings,
            @Nullable Map<String, String> secrets,
            @Nullable List<MessageKind> kinds,
            @Nullable Language language) {

        ConnectionDraft draft() {
            if (provider == null) {
                throw InvalidInput.of("/provider", "", "value-required");
            }
            return new ConnectionDraft(
                    name == null ? "" : name,
                    provider,
                    Given.map(settings),
                    Given.map(secrets),
                    Set.copyOf(Given.list(kinds)),
                    language == null ? Language.ZH : language);
        }

        @Override
        public String toString() {
            return "ConnectionBody[" + name + "]";
        }
    }

    /** A change of a connection that had that revision. */
    record ChangeBody(int revision, @Nullable ConnectionBody connection) {}

    /** Whether it carries messages. */
    record Active(boolean active) {}

    /** The connection that was added. */
    record Added(ConnectionId id) {}

    @GetMapping("/providers")
    @Requires(Permission.NOTIFICATION_CHANNELS)
    List<ProviderView> providers() {
        return Arrays.stream(Provider.values())
                .map(it -> new ProviderView(it, it.label(), it.channel(), it.fields()))
                .toList();
    }

    @GetMapping("/connections")
    @Requires(Permission.NOTIFICATION_CHANNELS)
    List<ConnectionView> all() {
        return connections.all();
    }

    @PostMapping("/connections")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.NOTIFICATION_CHANNELS)
    Added add(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody ConnectionBody body) {
        return once.answer(key, body, Added.class, () -> new Added(connections.add(body.draft())));
    }

    @PutMapping("/connections/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.NOTIFICATION_CHANNELS)
    void change(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ConnectionId id,
            @RequestBody ChangeBody body) {
        var connection = body.connection();
        if (connection == null) {
            throw InvalidInput.of("/connection", "", "value-required");
        }
        once.run(key, List.of(id, body), () -> connections.change(id, body.revision(), connection.draft()));
    }

    @PutMapping("/connections/{id}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.NOTIFICATION_CHANNELS)
    void activate(@PathVariable ConnectionId id, @RequestBody Active body) {
        connections.activate(id, body.active());
    }

    /** Once for each key, which the delivery itself remembers: no transaction stands open while a provider is asked. */
    @PostMapping("/connections/{id}/test")
    @Requires(Permission.NOTIFICATION_CHANNELS)
    DeliveryView test(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ConnectionId id) {
        return trials.send(id, key);
    }
}
