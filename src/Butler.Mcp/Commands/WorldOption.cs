using Butler.Environments;
using Butler.Episodes;

namespace Butler.Mcp.Commands;

/// <summary>Finds worlds by the names that users give.</summary>
public static class WorldOption
{
    /// <summary>Which there are.</summary>
    public static string Description => $"Which world: {Names}.";

    private static string Names => string.Join(", ", Worlds.All.Select(world => world.Name));

    /// <summary>The world of a short name.</summary>
    /// <exception cref="UsageException">There is no such world.</exception>
    public static IWorld Find(string name) =>
        Worlds.Find(name) ?? throw new UsageException($"There is no world '{name}'. There is {Names}.");
}
