package dev.tutti.core.notifications.notice;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notifications")
class NoticeController {

    private static final String LIST = "notifications";

    private final Notices notices;
    private final Cursors cursors;

    NoticeController(Notices notices, Cursors cursors) {
        this.notices = notices;
        this.cursors = cursors;
    }

    /** One's own, newest first, with how many of all are unread. */
    @GetMapping
    NoticePage list(Paging paging, CurrentUser user) {
        var rows = notices.list(user.userId(), cursors.findId(LIST, paging), paging.rows());
        var page = Page.of(rows, paging, last -> cursors.sealId(LIST, last.id()));
        return new NoticePage(page.items(), page.nextCursor(), notices.countUnread(user.userId()));
    }

    @PutMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, CurrentUser user) {
        notices.read(user.userId(), id);
    }

    @PutMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(CurrentUser user) {
        notices.readAll(user.userId());
    }

    record NoticePage(List<Notice> items, @Nullable String nextCursor, long unread) {}
}
