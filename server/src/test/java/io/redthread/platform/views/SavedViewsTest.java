package io.redthread.platform.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views of lists: my own, those of my role, and nobody else's. */
class SavedViewsTest extends RedthreadTest {

    private static final String PATH = "/api/platform/views";

    private String list = "";
    private Browser anna = new Browser(0);
    private Browser ben = new Browser(0);
    private Browser keeper = new Browser(0);

    @BeforeEach
    void threePeople() {
        list = TradingWorld.fresh("list");
        anna = somebody("anna", ShippedRole.CUSTOMER_SERVICE);
        ben = somebody("ben", ShippedRole.CUSTOMER_SERVICE);
        keeper = somebody("keeper", ShippedRole.WAREHOUSE_KEEPER);
    }

    @Test
    void keeps_filter_sort_and_columns_and_replaces_by_name() {
        anna.put(PATH, view("late", "?overdue=true", null)).is(200);
        anna.put(PATH, view("late", "?overdue=true&sort=-total", null)).is(200);

        var views = anna.get(PATH + "?worklist=" + list).is(200);
        assertThat(views.json()).hasSize(1);
        assertThat(views.text("/0/search")).isEqualTo("?overdue=true&sort=-total");
        assertThat(views.text("/0/columns/1")).isEqualTo("total");
        assertThat(names(ben)).isEmpty();
    }

    @Test
    void shares_with_a_role_one_holds_and_no_other() {
        anna.put(PATH, view("ours", "?status=held", "customer-service")).is(200);

        assertThat(names(ben)).containsExactly("ours");
        assertThat(names(keeper)).isEmpty();
        anna.put(PATH, view("theirs", "", "administrator")).isProblem(403, "platform/role-not-held");
    }

    @Test
    void only_its_owner_takes_a_view_away() {
        var id = anna.put(PATH, view("ours", "", "customer-service")).text("/id");

        ben.delete(PATH + "/" + id).isProblem(404, "platform/saved-view-not-found");
        keeper.put(PATH + "/" + id + "/default", Map.of()).isProblem(404, "platform/saved-view-not-found");
        anna.delete(PATH + "/" + id).is(204);

        assertThat(names(ben)).isEmpty();
        browser().get(PATH + "?worklist=" + list).isProblem(401, "identity/not-signed-in");
    }

    @Test
    void opens_a_list_with_the_view_each_chose() {
        var id = anna.put(PATH, view("ours", "", "customer-service")).text("/id");

        ben.put(PATH + "/" + id + "/default", Map.of()).is(204);
        assertThat(opensWith(ben)).isEqualTo("true");
        assertThat(opensWith(anna)).isEqualTo("false");

        ben.delete(PATH + "/default?worklist=" + list).is(204);
        assertThat(opensWith(ben)).isEqualTo("false");
    }

    @Test
    void refuses_a_nameless_and_an_endless_view() {
        anna.put(PATH, view(" ", "", null)).is(422);
        anna.put(PATH, view("x".repeat(41), "", null)).is(422);
        anna.put(PATH, view("long", "x".repeat(2001), null)).is(422);
        anna.put(PATH, Map.of()).is(422);
        var gap = view("gap", "", null);
        gap.put("columns", Arrays.asList("number", null));
        anna.put(PATH, gap).is(422);
    }

    private Browser somebody(String name, ShippedRole role) {
        var username = TradingWorld.fresh(name);
        person(username, role.code());
        return signedIn(username);
    }

    private Map<String, Object> view(String name, String search, @Nullable String role) {
        var view = new HashMap<String, Object>();
        view.put("worklist", list);
        view.put("name", name);
        view.put("search", search);
        view.put("columns", List.of("number", "total"));
        if (role != null) {
            view.put("role", role);
        }
        return view;
    }

    private List<String> names(Browser browser) {
        var names = new ArrayList<String>();
        browser.get(PATH + "?worklist=" + list)
                .is(200)
                .json()
                .forEach(view -> names.add(view.get("name").asString()));
        return names;
    }

    private String opensWith(Browser browser) {
        return browser.get(PATH + "?worklist=" + list).text("/0/opensWith");
    }
}
