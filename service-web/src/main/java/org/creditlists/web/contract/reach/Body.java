package org.creditlists.web.contract.reach;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a method does, as far as its refusals depend on it. What it hands on as a lambda it does itself.
 *
 * @param calls of methods
 * @param made internal names of the classes of which it makes objects
 * @param statics fields that it reads, as the owner's internal name, a dot and the name
 * @param texts constants
 * @param refuses whether it has to do with refusals or problems at all
 */
record Body(Set<MethodName> calls, Set<String> made, Set<String> statics, Set<String> texts, boolean refuses) {

    private static final Set<String> REFUSING = Set.of(
            "org/creditlists/contracts/decision/Refusal",
            "org/creditlists/web/problem/RefusedException",
            "org/creditlists/web/problem/Problem");

    static Body of(CodeModel code) {
        Set<MethodName> calls = new LinkedHashSet<>();
        Set<String> made = new LinkedHashSet<>();
        Set<String> statics = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (CodeElement element : code) {
            switch (element) {
                case InvokeInstruction call ->
                    calls.add(new MethodName(
                            call.owner().asInternalName(),
                            call.name().stringValue(),
                            call.type().stringValue()));
                case InvokeDynamicInstruction later ->
                    later.bootstrapArgs().forEach(argument -> handedOn(argument, calls, made));
                case NewObjectInstruction one -> made.add(one.className().asInternalName());
                case FieldInstruction field when field.opcode() == Opcode.GETSTATIC -> statics.add(nameOf(field));
                case ConstantInstruction constant
                when constant.constantValue() instanceof String text -> texts.add(text);
                default -> {}
            }
        }
        boolean refuses = made.stream().anyMatch(REFUSING::contains)
                || calls.stream().anyMatch(call -> REFUSING.stream()
                        .anyMatch(type -> call.descriptor().contains("L" + type + ";")));
        return new Body(calls, made, statics, texts, refuses);
    }

    static String nameOf(FieldInstruction field) {
        return field.owner().asInternalName() + "." + field.name().stringValue();
    }

    private static void handedOn(ConstantDesc argument, Set<MethodName> calls, Set<String> made) {
        if (argument instanceof DirectMethodHandleDesc method) {
            String owner = MethodName.internal(method.owner());
            calls.add(new MethodName(owner, method.methodName(), method.lookupDescriptor()));
            if (method.methodName().equals("<init>")) {
                made.add(owner);
            }
        }
    }
}
