package org.w3id.dyad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Each public declaration says what it is for. */
final class DocumentationTest {

  @Test
  void publicDeclarationsAreDocumented() throws IOException {
    List<String> silent = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(java));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scan(unit, trees, silent).scan(unit, true);
      }
    }
    assertEquals(List.of(), silent, "public declarations without Javadoc");
  }

  /** Visits a file; the argument tells whether what is outside of a declaration is public. */
  private static final class Scan extends TreePathScanner<Void, Boolean> {
    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<String> silent;

    Scan(CompilationUnitTree unit, DocTrees trees, List<String> silent) {
      this.unit = unit;
      this.trees = trees;
      this.silent = silent;
    }

    @Override
    public Void visitClass(ClassTree declared, Boolean isSeen) {
      check(declared, declared.getModifiers(), isSeen);
      return super.visitClass(declared, isSeen && isPublic(declared.getModifiers()));
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean isSeen) {
      check(method, method.getModifiers(), isSeen);
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Boolean isSeen) {
      if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
        check(field, field.getModifiers(), isSeen);
      }
      return null;
    }

    private void check(Tree declared, ModifiersTree modifiers, boolean isSeen) {
      boolean overrides =
          modifiers.getAnnotations().stream()
              .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
      if (isSeen
          && isPublic(modifiers)
          && !overrides
          && trees.getDocComment(getCurrentPath()) == null) {
        long position = trees.getSourcePositions().getStartPosition(unit, declared);
        silent.add(
            unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(position));
      }
    }

    /** Members of a public interface are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
      Tree outer = getCurrentPath().getParentPath().getLeaf();
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || outer.getKind() == Tree.Kind.INTERFACE
              && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }
  }
}
