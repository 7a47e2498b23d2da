package io.redthread.tasks.web;

import io.redthread.identity.SignedInOnly;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.tasks.TaskView;
import io.redthread.tasks.Tasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for me. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final Tasks tasks;

    TaskController(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/mine")
    @SignedInOnly
    Page<TaskView> mine(@ModelAttribute PageQuery query) {
        return tasks.mine(query);
    }
}
