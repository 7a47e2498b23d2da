package io.redthread.platform.description;

import com.fasterxml.jackson.databind.JavaType;

/** Names of the described types: {@code sales.OrderSummary}; a page of them is {@code sales.OrderSummary.Page}. */
final class SchemaNames {

    static final String HOME = "io.redthread.";

    private SchemaNames() {}

    static String of(JavaType type) {
        if (type.containedTypeCount() == 1) {
            return of(type.containedType(0)) + "." + type.getRawClass().getSimpleName();
        }
        return of(type.getRawClass());
    }

    /** The module and the simple names, outermost first; no two types of a module share them. */
    static String of(Class<?> type) {
        var inner = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return module(type) + "." + inner;
    }

    /** The package segment behind the product's own. */
    static String module(Class<?> type) {
        var inside = type.getPackageName().substring(HOME.length());
        return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
    }
}
