package org.creditlists.web.contract.reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The platform's own classes as they were compiled; libraries are none of them. */
final class Classes {

    private static final String OWN = "org/creditlists/";

    private final IndexView index;
    private final ClassLoader loader;
    private final Map<String, Optional<ClassModel>> read = new HashMap<>();
    private final Map<MethodName, Optional<Body>> bodies = new HashMap<>();

    /** @param index knows who implements what */
    Classes(IndexView index, ClassLoader loader) {
        this.index = index;
        this.loader = loader;
    }

    /** @param name internal */
    Optional<ClassModel> find(String name) {
        if (!name.startsWith(OWN)) {
            return Optional.empty();
        }
        return read.computeIfAbsent(name, this::parse);
    }

    private Optional<ClassModel> parse(String name) {
        try (InputStream file = loader.getResourceAsStream(name + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFile.of().parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What a method does, if the class itself has it. */
    Optional<Body> body(MethodName method) {
        return bodies.computeIfAbsent(method, wanted -> find(wanted.owner())
                .flatMap(type -> type.methods().stream()
                        .filter(one -> one.methodName().equalsString(wanted.name())
                                && one.methodType().equalsString(wanted.descriptor()))
                        .findFirst())
                .flatMap(one -> one.code().map(Body::of)));
    }

    /** The methods that a call may run: that of the class or one that it has from above, and those of classes below. */
    List<MethodName> targets(MethodName called) {
        List<MethodName> targets = new ArrayList<>();
        inherited(called).ifPresent(targets::add);
        if (!called.name().startsWith("<")) {
            below(called.owner()).forEach(type -> inherited(called.of(type))
                    .filter(one -> !targets.contains(one))
                    .ifPresent(targets::add));
        }
        return targets;
    }

    private Optional<MethodName> inherited(MethodName called) {
        if (body(called).isPresent()) {
            return Optional.of(called);
        }
        return find(called.owner()).flatMap(type -> {
            List<String> above = new ArrayList<>();
            type.superclass().map(ClassEntry::asInternalName).ifPresent(above::add);
            type.interfaces().forEach(one -> above.add(one.asInternalName()));
            return above.stream()
                    .map(name -> inherited(called.of(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    private Set<String> below(String type) {
        DotName name = DotName.createSimple(type.replace('/', '.'));
        Set<String> below = new TreeSet<>();
        index.getAllKnownImplementations(name).forEach(one -> below.add(internal(one)));
        index.getAllKnownSubclasses(name).forEach(one -> below.add(internal(one)));
        return below;
    }

    private static String internal(ClassInfo type) {
        return type.name().toString().replace('.', '/');
    }
}
