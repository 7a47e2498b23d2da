package io.redthread.approval;

import java.util.List;
import java.util.stream.Collectors;

/** Words a preview in one or two sentences. */
final class PreviewTexts {

    private PreviewTexts() {}

    static String of(Preview it, boolean zh) {
        var main = switch (it.outcome()) {
            case ROUTE -> route(it, zh);
            case AUTO -> zh ? "金额较小,自动通过,无需审批。" : "A small amount: it passes without anybody.";
            case BLOCKED -> (zh ? "不能提交:" : "It cannot be submitted: ") + reasons(it.blocked(), zh) + (zh ? "。" : ".");
        };
        return it.shorter().isEmpty()
                ? main
                : main
                        + (zh ? "可缩短:" : " Shorter: ")
                        + it.shorter().stream()
                                .map(way -> zh ? way.textZh() : way.textEn())
                                .collect(Collectors.joining(zh ? ";" : "; "))
                        + (zh ? "。" : ".");
    }

    private static String route(Preview it, boolean zh) {
        var steps = it.steps().stream()
                .map(step -> (zh ? step.nameZh() : step.nameEn())
                        + " "
                        + step.persons().stream().map(Who::name).collect(Collectors.joining("/"))
                        + " ("
                        + reasons(step.routed().reasons(), zh)
                        + ")")
                .collect(Collectors.joining(" → "));
        return (zh ? it.steps().size() + " 级:" : it.steps().size() + " level(s): ") + steps + (zh ? "。" : ".");
    }

    private static String reasons(List<RouteReason> reasons, boolean zh) {
        return reasons.stream()
                .map(reason -> zh ? reason.textZh() : reason.textEn())
                .distinct()
                .collect(Collectors.joining(zh ? "、" : ", "));
    }
}
