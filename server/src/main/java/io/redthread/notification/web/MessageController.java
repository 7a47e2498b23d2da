package io.redthread.notification.web;

import io.redthread.identity.SignedInOnly;
import io.redthread.notification.Inbox;
import io.redthread.notification.MessageFilter;
import io.redthread.notification.MessageId;
import io.redthread.notification.MessageView;
import io.redthread.notification.Streams;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** My messages over HTTP. */
@RestController
@RequestMapping("/api/notification")
class MessageController {

    private final Inbox inbox;
    private final Streams streams;

    MessageController(Inbox inbox, Streams streams) {
        this.inbox = inbox;
        this.streams = streams;
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

    /** Server-sent events: messages as they come. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @SignedInOnly
    SseEmitter stream(HttpServletResponse response) {
        // A proxy that collects what it passes on would keep it until it is late.
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open();
    }

    /** How many are unread. */
    record Unread(int count) {}
}
