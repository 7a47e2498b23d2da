package io.redthread.notification.web;

import io.redthread.identity.SignedInOnly;
import io.redthread.kernel.InvalidInput;
import io.redthread.notification.Channel;
import io.redthread.notification.Choice;
import io.redthread.notification.Language;
import io.redthread.notification.MessageKind;
import io.redthread.notification.MyPreferences;
import io.redthread.notification.Reader;
import io.redthread.notification.ReaderPreferences;
import io.redthread.notification.domain.QuietHours;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How I want to be told, over HTTP. */
@RestController
@RequestMapping("/api/notification/preferences")
class PreferenceController {

    private final ReaderPreferences preferences;

    PreferenceController(ReaderPreferences preferences) {
        this.preferences = preferences;
    }

    /** Language, quiet hours (both or neither) and the name at WeCom. */
    record ReaderBody(
            @Nullable Language language,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable String wecomUser) {}

    /** Whether it shall come that way. */
    record Wanted(boolean wanted) {}

    @GetMapping
    @SignedInOnly
    MyPreferences mine() {
        return preferences.mine();
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void keep(@RequestBody ReaderBody body) {
        if ((body.quietFrom() == null) != (body.quietUntil() == null)) {
            throw InvalidInput.of(body.quietFrom() == null ? "/quietFrom" : "/quietUntil", "", "value-required");
        }
        preferences.keep(new Reader(
                body.language() == null ? Language.ZH : body.language(),
                body.quietFrom() == null || body.quietUntil() == null
                        ? Optional.empty()
                        : Optional.of(new QuietHours(body.quietFrom(), body.quietUntil())),
                body.wecomUser() == null ? "" : body.wecomUser().strip()));
    }

    @PutMapping("/{kind}/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void choose(@PathVariable String kind, @PathVariable String channel, @RequestBody Wanted body) {
        preferences.choose(new Choice(MessageKind.of(kind), Channel.of(channel), body.wanted()));
    }
}
