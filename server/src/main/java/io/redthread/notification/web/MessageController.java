package io.redthread.notification.web;

import io.redthread.identity.SignedInOnly;
import io.redthread.notification.Inbox;
import io.redthread.notification.MessageFilter;
import io.redthread.notification.MessageId;
import io.redthread.notification.MessageKind;
import io.redthread.notification.MessageView;
import io.redthread.notification.Preference;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** My messages over HTTP. */
@RestController
@RequestMapping("/api/notification")
class MessageController {

    private final Inbox inbox;

    MessageController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/messages")
    @SignedInOnly
    Page<MessageView> page(@ModelAttribute MessageFilter filter, @ModelAttribute PageQuery query) {
        return inbox.page(filter, query);
    }

    @GetMapping("/unread")
    @SignedInOnly
    Unread unread() {
        return new Unread(inbox.unread());
    }

    @PostMapping("/messages/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void read(@PathVariable MessageId id) {
        inbox.read(id);
    }

    @PostMapping("/messages/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void readAll() {
        inbox.readAll();
    }

    @GetMapping("/preferences")
    @SignedInOnly
    List<Preference> preferences() {
        return inbox.preferences();
    }

    @PutMapping("/preferences/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly
    void mute(@PathVariable String kind, @RequestBody Muted muted) {
        inbox.mute(MessageKind.of(kind), muted.muted());
    }

    /** How many are unread. */
    record Unread(int count) {}

    /** Whether it is muted. */
    record Muted(boolean muted) {}
}
