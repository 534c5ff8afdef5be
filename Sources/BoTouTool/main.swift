print("botou")
