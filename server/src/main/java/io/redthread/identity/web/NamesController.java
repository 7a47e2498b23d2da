package io.redthread.identity.web;

import io.redthread.identity.PersonNames;
import io.redthread.identity.PersonNames.Called;
import io.redthread.identity.SignedInOnly;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues are called, so that pages say names where facts and entries hold user names. */
@RestController
@RequestMapping("/api/identity/names")
class NamesController {

    private final PersonNames names;

    NamesController(PersonNames names) {
        this.names = names;
    }

    @GetMapping
    @SignedInOnly
    List<Called> all() {
        return names.all();
    }
}
