package dev.baton.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import org.jooq.DSLContext;

/** What makes a class of this room a query or transaction that other rooms may ask for. */
public final class Query {
    private Query() {}

    /**
     * True if it is made from a {@link DSLContext} first of all, by its one constructor, which is public.
     *
     * @param name of a class of this room
     * @throws IllegalArgumentException if there is no such class
     */
    public static boolean is(String name) {
        if (name.startsWith("dev.baton.store.generated.")) {
            return false;
        }
        Constructor<?>[] constructors = named(name).getDeclaredConstructors();
        return constructors.length == 1
                && Modifier.isPublic(constructors[0].getModifiers())
                && constructors[0].getParameterCount() > 0
                && constructors[0].getParameterTypes()[0] == DSLContext.class;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Query.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no class " + name, e);
        }
    }
}
