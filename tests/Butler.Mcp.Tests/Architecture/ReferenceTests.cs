using System.Reflection;
using Butler.Environments;
using Butler.Episodes;
using Butler.LanguageModel;
using Butler.Mcp.Commands;
using Butler.OpenEnv;
using Butler.Training.Policies;

namespace Butler.Mcp.Tests.Architecture;

/// <summary>Which project may know which: each exists to forbid something.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Episodes_knows_nothing_but_the_framework() => OnlyKnows(typeof(IWorld).Assembly, []);

    [Fact]
    public void Environments_knows_episodes_and_NodaTime_and_no_transport() =>
        OnlyKnows(typeof(Worlds).Assembly, ["Butler.Episodes", "NodaTime"]);

    [Fact]
    public void Training_knows_the_worlds_and_no_server() =>
        // It plays over the wire too, as a client.
        OnlyKnows(typeof(IPolicy).Assembly, ["Butler.Episodes", "Butler.Environments", "Butler.LanguageModel", "NodaTime", "System.Net.WebSockets"]);

    [Fact]
    public void LanguageModel_knows_episodes_and_the_vendors_client_and_nobody_else_knows_that()
    {
        var strangers = typeof(ChatModel).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal));
        Assert.Equal(["Butler.Episodes", "OpenAI"], strangers.Order());
        Assert.DoesNotContain(
            new[] { typeof(IPolicy).Assembly, typeof(ButlerCommand).Assembly, typeof(OpenEnvRoutes).Assembly }.SelectMany(assembly => assembly.GetReferencedAssemblies()),
            reference => reference.Name == "OpenAI");
    }

    [Fact]
    public void OpenEnv_knows_episodes_and_the_web_server_and_names_no_world()
    {
        var strangers = typeof(OpenEnvRoutes).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal));
        Assert.Equal(["Butler.Episodes"], strangers);
        Assert.All(Repository.Sources(Path.Combine("src", "Butler.OpenEnv")), source =>
            Assert.DoesNotContain(["PersonalTasks", "WorkLifeFirewall", "SmartCalendar", "/butler"], name => File.ReadAllText(source).Replace("such as <c>/envs/butler</c>", string.Empty, StringComparison.Ordinal).Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_composition_root_is_known_by_nobody() =>
        Assert.DoesNotContain(
            new[] { typeof(IWorld).Assembly, typeof(Worlds).Assembly, typeof(IPolicy).Assembly }
                .SelectMany(assembly => assembly.GetReferencedAssemblies()),
            reference => reference.Name == typeof(ButlerCommand).Assembly.GetName().Name);

    [Fact]
    public void No_world_names_another_world()
    {
        string[] worlds = ["PersonalTasks", "WorkLifeFirewall", "SmartCalendar"];
        foreach (var world in worlds.Where(world => Directory.Exists(Repository.Path("src", "Butler.Environments", world))))
        {
            foreach (var source in Repository.Sources(Path.Combine("src", "Butler.Environments", world)))
            {
                var text = File.ReadAllText(source);
                Assert.DoesNotContain(worlds.Where(other => other != world), other => text.Contains(other, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Episodes_and_the_language_name_no_world()
    {
        var sources = Repository.Sources(Path.Combine("src", "Butler.Episodes"))
            .Concat(Repository.Sources(Path.Combine("src", "Butler.Environments", "Language")))
            .Concat(Repository.Sources(Path.Combine("src", "Butler.Environments", "Scheduling")));
        Assert.DoesNotContain(sources, source => File.ReadAllText(source).Contains("PersonalTasks", StringComparison.Ordinal));
    }

    private static void OnlyKnows(Assembly assembly, string[] allowed)
    {
        string[] forbidden = ["System.Net.Http", "System.Net.Sockets", "System.Net.WebSockets"];
        var names = assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToArray();
        Assert.DoesNotContain(names, forbidden.Except(allowed).Contains);
        var strangers = names.Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib"));
        Assert.Empty(strangers.Except(allowed));
    }
}
