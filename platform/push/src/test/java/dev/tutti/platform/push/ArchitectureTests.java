package dev.tutti.platform.push;

import com.tngtech.archunit.junit.AnalyzeClasses;
import dev.tutti.platform.testing.ArchitectureRules;

@AnalyzeClasses(packages = "dev.tutti.platform.push", importOptions = ArchitectureRules.MainCode.class)
class ArchitectureTests extends ArchitectureRules {}
