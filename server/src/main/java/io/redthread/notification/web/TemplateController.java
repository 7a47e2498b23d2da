package io.redthread.notification.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.notification.Channel;
import io.redthread.notification.Language;
import io.redthread.notification.MessageKind;
import io.redthread.notification.Template;
import io.redthread.notification.Template.Place;
import io.redthread.notification.TemplateView;
import io.redthread.notification.Templates;
import io.redthread.notification.domain.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts of messages over HTTP. */
@RestController
@RequestMapping("/api/notification/templates")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** A text as written. */
    record TemplateBody(
            @Nullable String title,
            @Nullable String body,
            @Nullable String providerTemplate) {}

    @GetMapping
    @Requires(Permission.NOTIFICATION_TEMPLATES)
    List<TemplateView> all() {
        return templates.all();
    }

    @PutMapping("/{kind}/{channel}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.NOTIFICATION_TEMPLATES)
    void change(
            @PathVariable String kind,
            @PathVariable String channel,
            @PathVariable String language,
            @RequestBody TemplateBody body) {
        templates.change(
                place(kind, channel, language),
                new Template(
                        new Wording(text(body.title()), text(body.body())),
                        text(body.providerTemplate()).strip()));
    }

    @DeleteMapping("/{kind}/{channel}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.NOTIFICATION_TEMPLATES)
    void reset(@PathVariable String kind, @PathVariable String channel, @PathVariable String language) {
        templates.reset(place(kind, channel, language));
    }

    private static Place place(String kind, String channel, String language) {
        return new Place(MessageKind.of(kind), Channel.of(channel), Language.of(language));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
