using System.Reflection;
using Butler.Environments;
using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Mcp.Commands;
using Butler.Training.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Butler.Mcp.Tests.Architecture;

/// <summary>What every file, class and world looks like.</summary>
public sealed class ShapeTests
{
    private const int MostLinesOfAFile = 300;
    private const int MostLinesOfAMethod = 60;
    private const int MedianLinesOfAFile = 60;
    private const int UsualMostLinesOfAFile = 200;

    private static readonly string[] BannedNames = ["Helper", "Manager", "Util", "Common", "Impl"];

    public static TheoryData<string> Worlds => ["PersonalTasks", "SmartCalendar", "WorkLifeFirewall"];

    [Fact]
    public void Every_class_that_is_not_made_to_be_derived_from_is_sealed()
    {
        var open = Types().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false });
        Assert.Empty(open.Select(type => type.FullName));
    }

    [Fact]
    public void No_type_is_called_after_nothing_in_particular() =>
        Assert.DoesNotContain(Types().Select(type => type.Name), name => BannedNames.Any(banned => name.EndsWith(banned, StringComparison.Ordinal)));

    [Fact]
    public void No_class_is_longer_than_300_lines_over_all_its_partials()
    {
        var classes = Trees().SelectMany(tree => tree.Root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .GroupBy(NameOf)
            .Select(group => (group.Key, Lines: group.Sum(LinesOf)));
        Assert.DoesNotContain(classes, each => each.Lines > MostLinesOfAFile);
    }

    [Fact]
    public void No_method_is_longer_than_60_lines()
    {
        var methods = Trees().SelectMany(tree => tree.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            .Select(method => (tree.Path, Lines: LinesOf(method))));
        Assert.DoesNotContain(methods, method => method.Lines > MostLinesOfAMethod);
    }

    [Fact]
    public void Files_are_small()
    {
        var lengths = Repository.Sources("src").Select(path => File.ReadLines(path).Count()).Order().ToArray();
        Assert.True(lengths[^1] <= MostLinesOfAFile, $"The longest file has {lengths[^1]} lines.");
        Assert.True(lengths[lengths.Length / 2] <= MedianLinesOfAFile, $"The median file has {lengths[lengths.Length / 2]} lines.");
        Assert.True(lengths[lengths.Length * 95 / 100] <= UsualMostLinesOfAFile, $"Of 100 files 95 have up to {lengths[lengths.Length * 95 / 100]} lines.");
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Every_world_has_the_same_cast_of_files(string world)
    {
        string[] cast =
        [
            "README.md", $"{world}Environment.cs", $"{world}Action.cs", $"{world}Observation.cs", $"{world}State.cs",
            $"{world}Contract.cs", $"{world}Json.cs", Path.Combine("Rubric", $"{world}Rubric.cs"),
        ];
        Assert.All(cast, file => Assert.True(File.Exists(Repository.Path("src", "Butler.Environments", world, file)), $"{world}/{file} is missing."));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void The_readme_of_every_world_has_the_same_headings(string world)
    {
        var readme = File.ReadAllText(Repository.Path("src", "Butler.Environments", world, "README.md"));
        string[] headings = ["## Actions", "## Observation", "## Start", "## Rewards", "## Episode end", "## Versions"];
        Assert.All(headings, heading => Assert.Contains(heading, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rubric_component_has_a_file_of_its_own()
    {
        foreach (var leaf in Environments.Worlds.All.SelectMany(world => world.Leaves))
        {
            var file = string.Concat(leaf.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + ".cs";
            Assert.Contains(Repository.Sources(Path.Combine("src", "Butler.Environments")), path => Path.GetFileName(path) == file);
        }
    }

    private static IEnumerable<Type> Types() =>
        new[] { typeof(IWorld).Assembly, typeof(Worlds).Assembly, typeof(IPolicy).Assembly, typeof(ChatModel).Assembly, typeof(ButlerCommand).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
                && !type.Name.Contains('<', StringComparison.Ordinal) && !typeof(Delegate).IsAssignableFrom(type));

    private static IEnumerable<(string Path, SyntaxNode Root)> Trees() =>
        Repository.Sources("src").Select(path => (Path.GetRelativePath(Repository.Root, path), CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()));

    private static string NameOf(TypeDeclarationSyntax type)
    {
        var space = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
        var outer = type.Ancestors().OfType<TypeDeclarationSyntax>().Select(each => each.Identifier.Text + ".");
        return $"{space}.{string.Concat(outer)}{type.Identifier.Text}`{type.Arity}";
    }

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
