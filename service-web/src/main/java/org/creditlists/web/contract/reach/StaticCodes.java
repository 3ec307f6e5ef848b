package org.creditlists.web.contract.reach;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The codes in the constants of classes: of a refusal, or of several in a list or a map. */
final class StaticCodes {

    private final Classes classes;
    private final Set<String> known;
    private final Map<String, Set<String>> byField = new HashMap<>();
    private final Set<String> read = new TreeSet<>();

    /** @param known all codes */
    StaticCodes(Classes classes, Set<String> known) {
        this.classes = classes;
        this.known = known;
    }

    /** @param field the owner's internal name, a dot and the name */
    Set<String> of(String field) {
        String owner = field.substring(0, field.lastIndexOf('.'));
        if (read.add(owner)) {
            initializer(owner).ifPresent(this::read);
        }
        return byField.getOrDefault(field, Set.of());
    }

    private Optional<CodeModel> initializer(String owner) {
        return classes.find(owner)
                .map(ClassModel::methods)
                .flatMap(methods -> methods.stream()
                        .filter(one -> one.methodName().equalsString("<clinit>"))
                        .findFirst())
                .flatMap(one -> one.code());
    }

    /** A constant has the codes that were named since the one before it was stored. */
    private void read(CodeModel initializer) {
        Set<String> named = new TreeSet<>();
        for (CodeElement element : initializer) {
            if (element instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof String text
                    && known.contains(text)) {
                named.add(text);
            } else if (element instanceof FieldInstruction field) {
                if (field.opcode() == Opcode.GETSTATIC) {
                    named.addAll(of(Body.nameOf(field)));
                } else if (field.opcode() == Opcode.PUTSTATIC) {
                    byField.put(Body.nameOf(field), Set.copyOf(named));
                    named.clear();
                }
            }
        }
    }
}
